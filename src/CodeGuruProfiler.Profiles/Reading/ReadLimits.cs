namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>The options of reading a profile, checked and copied.</summary>
internal readonly struct ReadLimits
{
    private ReadLimits(ProfileReaderOptions options)
    {
        MaxDepth = Positive(options.MaxDepth, nameof(options.MaxDepth));
        MaxNodes = Positive(options.MaxNodes, nameof(options.MaxNodes));
        MaxDecompressedLength = Positive(options.MaxDecompressedLength, nameof(options.MaxDecompressedLength));
    }

    /// <summary>Gets the limits that apply without options.</summary>
    public static ReadLimits Default { get; } = new(new ProfileReaderOptions());

    public int MaxDepth { get; }

    public int MaxNodes { get; }

    public int MaxDecompressedLength { get; }

    public static ReadLimits Of(ProfileReaderOptions? options) => options is null ? Default : new ReadLimits(options);

    private static int Positive(int value, string option)
        => value >= 1 ? value : throw Errors.NotPositive(option, value);
}
