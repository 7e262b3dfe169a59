/// The Kaiser window at −1…1, 1 in the middle; 0 beyond. The greater `beta`, the softer its ends.
func kaiser(_ x: Double, beta: Double) -> Double {
    abs(x) >= 1 ? 0 : bessel(beta * (1 - x * x).squareRoot()) / bessel(beta)
}

/// The modified Bessel function of the first kind and order 0, by its power series.
private func bessel(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 1..<60 {
        term *= x * x / 4 / Double(k * k)
        sum += term
    }
    return sum
}
