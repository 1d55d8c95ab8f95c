using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Input;

/// <summary>The limits of one reading, checked and copied from the caller's options.</summary>
internal sealed record ReadLimits(int MaxDepth, int MaxNodes, int MaxDecompressedLength)
{
    public static ReadLimits Of(ProfileReaderOptions? options)
    {
        options ??= new ProfileReaderOptions();
        return new ReadLimits(
            Positive(options.MaxDepth, nameof(options.MaxDepth)),
            Positive(options.MaxNodes, nameof(options.MaxNodes)),
            Positive(options.MaxDecompressedLength, nameof(options.MaxDecompressedLength)));
    }

    /// <summary>Returns options with these limits, for the readers of CodeGuru's own documents.</summary>
    public ProfileReaderOptions ToOptions() => new() { MaxDepth = MaxDepth, MaxNodes = MaxNodes, MaxDecompressedLength = MaxDecompressedLength };

    private static int Positive(int value, string option) => value > 0 ? value : throw Errors.NotPositive(option, value);
}
