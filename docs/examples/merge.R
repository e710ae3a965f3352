# What a merge would do, and, with --do, the merge. · Ce que ferait une fusion et, avec --do, la fusion.
library(jsonlite)

lacis <- Sys.getenv("LACIS", "http://localhost:4000")
given <- commandArgs(trailingOnly = TRUE)

ask <- function(query, variables) {
  body <- toJSON(list(query = query, variables = variables), auto_unbox = TRUE)
  sent <- tempfile()
  writeLines(body, sent, useBytes = TRUE)
  token <- Sys.getenv("LACIS_TOKEN")
  command <- c("-sS", paste0(lacis, "/graphql"), "-H", shQuote("content-type: application/json"),
               "-H", shQuote(paste("authorization: Bearer", token)), "--data-binary", paste0("@", sent))
  answer <- fromJSON(paste(system2("curl", command, stdout = TRUE), collapse = "\n"))
  if (!is.null(answer$errors)) stop(answer$errors$message[1])
  answer$data
}

seen <- ask("query ($id: ID!, $into: ID!) { mergePreview(id: $id, into: $into) {
  movedCount joinedCount droppedCount differing { label goes stays } } }",
  list(id = given[1], into = given[2]))$mergePreview
cat(seen$movedCount, "move,", seen$joinedCount, "joined,", seen$droppedCount, "dropped\n")
if (length(seen$differing) > 0) print(seen$differing)

if ("--do" %in% given) {
  input <- list(id = given[1], into = given[2], reason = "One body under two names.",
                source = given[3], at = "p. 1", key = paste("merge", given[1], given[2]))
  done <- ask("mutation ($input: MergeInput!) { merge(input: $input) { revision } }", list(input = input))
  cat("change", done$merge$revision, "\n")
}
