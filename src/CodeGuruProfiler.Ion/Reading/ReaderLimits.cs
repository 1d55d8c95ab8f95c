namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The options of a reader, checked and copied.</summary>
internal readonly struct ReaderLimits
{
    private ReaderLimits(IonReaderOptions options)
    {
        MaxDepth = NotNegative(options.MaxDepth, nameof(options.MaxDepth));
        MaxSymbols = NotNegative(options.MaxSymbols, nameof(options.MaxSymbols));
        MaxValueLength = NotNegative(options.MaxValueLength, nameof(options.MaxValueLength));
        MaxDigits = NotNegative(options.MaxDigits, nameof(options.MaxDigits));
        Catalog = options.Catalog;
    }

    /// <summary>Gets the limits of a reader without options.</summary>
    public static ReaderLimits Default { get; } = new(new IonReaderOptions());

    public int MaxDepth { get; }

    public int MaxSymbols { get; }

    public int MaxValueLength { get; }

    public int MaxDigits { get; }

    public IonCatalog? Catalog { get; }

    public static ReaderLimits Of(IonReaderOptions? options) => options is null ? Default : new ReaderLimits(options);

    private static int NotNegative(int value, string option)
    {
        if (value < 0)
        {
            ThrowHelper.ThrowNegativeLimit(option, value);
        }

        return value;
    }
}
