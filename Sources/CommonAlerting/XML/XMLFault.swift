import Wording

/// What is wrong with an XML file: the first fault ends the reading, because what follows one cannot be trusted.
struct XMLFault: Error, Hashable {
    let place: Finding.Place
    let code: String
    let message: Sentence
}
