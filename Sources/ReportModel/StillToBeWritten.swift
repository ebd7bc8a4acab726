/// What an author types in place of a value that is not known yet.
package enum StillToBeWritten {
  package static let word = "girilecek"
}
