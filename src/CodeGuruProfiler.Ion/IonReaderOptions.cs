using CodeGuruProfiler.Ion.BigNumbers;

namespace CodeGuruProfiler.Ion;

/// <summary>Limits of a reader, for untrusted input, and its shared symbol tables.</summary>
/// <remarks>A reader copies the options when it is created. Input that exceeds a limit causes an <see cref="IonFormatException"/> that names the limit.</remarks>
public sealed class IonReaderOptions
{
    /// <summary>Gets or sets the maximum number of containers that are open at once.</summary>
    /// <value>0 or more; 1,000 by default. 0 allows no container.</value>
    public int MaxDepth { get; set; } = 1_000;

    /// <summary>Gets or sets the maximum number of symbols that one local symbol table declares, including those that it appends to.</summary>
    /// <value>0 or more; 1,000,000 by default. Imported ids do not count: they take no memory.</value>
    public int MaxSymbols { get; set; } = 1_000_000;

    /// <summary>Gets or sets the maximum length of a value that is not a container, in bytes of the input.</summary>
    /// <value>0 or more; <see cref="int.MaxValue"/> by default: only the input's own length limits it.</value>
    /// <remarks>A text value is counted as it is written, with its quotes and escapes.</remarks>
    public int MaxValueLength { get; set; } = int.MaxValue;

    /// <summary>Gets or sets the maximum number of decimal digits of a number that is converted by way of its digits.</summary>
    /// <value>0 or more; 10,000 by default.</value>
    /// <remarks>
    /// <para>
    /// It applies to integers in decimal notation, to the coefficient of a decimal and to the fraction of a timestamp, in both formats. Converting
    /// n digits takes more than n steps, so the digits are counted first.
    /// </para>
    /// <para>It does not apply to integers in binary Ion, or in hexadecimal or binary notation, nor to floats: these are converted in one pass.</para>
    /// </remarks>
    public int MaxDigits { get; set; } = DecimalDigits.Default;

    /// <summary>Gets or sets the shared symbol tables that local symbol tables may import.</summary>
    /// <value><see langword="null"/> (the default) for none: imported symbols then have unknown text.</value>
    public IonCatalog? Catalog { get; set; }
}
