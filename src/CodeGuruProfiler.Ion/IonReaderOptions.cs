using CodeGuruProfiler.Ion.BigNumbers;

namespace CodeGuruProfiler.Ion;

/// <summary>The limits of a reader, and where it finds shared symbol tables.</summary>
/// <remarks>Immutable, so one may serve many readers on many threads. Input past a limit is an <see cref="IonFormatException"/>.</remarks>
public sealed class IonReaderOptions
{
    /// <summary>Gets the options of a reader that was given none.</summary>
    public static IonReaderOptions Default { get; } = new();

    // For what keeps open containers in memory of its own, a byte or a few for each.
    internal static IonReaderOptions AnyDepth { get; } = new() { MaxDepth = int.MaxValue };

    /// <summary>Gets how many containers may be open at once.</summary>
    /// <value>1,000 unless set; 0 allows no container at all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxDepth { get; init => field = NotNegative(value, nameof(MaxDepth)); } = 1_000;

    /// <summary>Gets how many symbols one local symbol table may declare, those it appends to included.</summary>
    /// <value>1,000,000 unless set. Imported ids do not count: they take no memory.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxSymbols { get; init => field = NotNegative(value, nameof(MaxSymbols)); } = 1_000_000;

    /// <summary>Gets how many bytes of input one value that is not a container may take.</summary>
    /// <value><see cref="int.MaxValue"/> unless set: only the input's own length limits it.</value>
    /// <remarks>A text value is counted as it is written, with its quotes and escapes.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxValueLength { get; init => field = NotNegative(value, nameof(MaxValueLength)); } = int.MaxValue;

    /// <summary>Gets how many decimal digits a number may have that is converted by way of its digits.</summary>
    /// <value>10,000 unless set.</value>
    /// <remarks>
    /// <para>
    /// It holds for integers in decimal notation, for the coefficient of a decimal and for the fraction of a timestamp, in both formats. Converting
    /// n digits takes more than n steps, so they are counted before.
    /// </para>
    /// <para>Integers in binary Ion, or in hexadecimal or binary notation, and floats are converted in one pass, and have no such limit.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxDigits { get; init => field = NotNegative(value, nameof(MaxDigits)); } = DecimalDigits.Default;

    /// <summary>Gets the shared symbol tables that local symbol tables may import.</summary>
    /// <value>None when <see langword="null"/>: imported symbols then have unknown text.</value>
    public IonCatalog? Catalog { get; init; }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
