namespace CodeGuruProfiler.Ion;

/// <summary>Says whether documents mean the same.</summary>
public static class IonEquivalence
{
    /// <summary>Says whether two documents have equal values by the Ion data model, whatever their formats.</summary>
    /// <param name="left">One document, binary or text.</param>
    /// <param name="right">The other.</param>
    /// <param name="options">How both are read; <see cref="IonReaderOptions.Default"/> when <see langword="null"/>.</param>
    /// <returns>Whether they have the same values in the same order. The order of fields in a struct does not count.</returns>
    /// <exception cref="IonFormatException">One of them is not Ion.</exception>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, IonReaderOptions? options = null)
    {
        options ??= IonReaderOptions.Default;
        return IonNodes.ReadAll(left, options).SequenceEqual(IonNodes.ReadAll(right, options));
    }
}
