using System.Runtime.InteropServices;
using CodeGuruProfiler.Ion.Equivalence;

namespace CodeGuruProfiler.Ion;

/// <summary>Compares documents by what they mean.</summary>
public static class IonEquivalence
{
    /// <summary>Returns whether two documents have equal values by the Ion data model, whatever their formats.</summary>
    /// <param name="left">One document, binary or text.</param>
    /// <param name="right">The other.</param>
    /// <param name="options">
    /// The limits for both, and the catalog of shared symbol tables; if <see langword="null"/>, the defaults with containers nested to any depth.
    /// </param>
    /// <returns>Whether they have the same values in the same order. The order of fields in a struct does not count.</returns>
    /// <remarks>Documents are not compared recursively: however deep they are, a thread with a small stack will do.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    /// <exception cref="IonFormatException">One of them is not Ion, or exceeds a limit.</exception>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, IonReaderOptions? options = null)
    {
        options ??= new IonReaderOptions { MaxDepth = int.MaxValue };
        var numbers = new ValueNumbers();
        List<long> leftValues = new DocumentNumbers(left, options, numbers).Read();
        List<long> rightValues = new DocumentNumbers(right, options, numbers).Read();
        return CollectionsMarshal.AsSpan(leftValues).SequenceEqual(CollectionsMarshal.AsSpan(rightValues));
    }
}
