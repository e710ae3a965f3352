# How sure are the funding flows? · Quelle est l'assurance des flux de financement?
library(jsonlite)

lacis <- Sys.getenv("LACIS", "http://localhost:4000")
query <- "{ fundingFlows(first: 500) { nodes { status flowKind amount { qualifier } } } }"
answer <- fromJSON(paste0(lacis, "/graphql?query=", URLencode(query, reserved = TRUE)))

flows <- answer$data$fundingFlows$nodes
print(table(flows$status, flows$amount$qualifier, useNA = "ifany"))
