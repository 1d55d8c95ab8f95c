using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>The exceptions of bodies that cannot be decoded.</summary>
internal static class Errors
{
    public static InvalidDataException TooManyCodings(int count, int most)
        => new($"the response has {count} content codings; at most {most} are decoded.");

    public static InvalidDataException NotInCoding(string coding, Exception cause) => new($"the body is not in its content coding, {coding}.", cause);

    public static InvalidDataException UnknownCoding(string coding) => new($"the content coding {coding} is unknown; gzip, deflate and br are decoded.");

    public static ProfileFormatException EmptyProfile() => new("The profile is empty.", 0);

    public static ProfileFormatException UndecodableProfile(InvalidDataException cause) => new($"The profile cannot be decoded: {cause.Message}", 0, cause);

    public static ProfileFormatException TooLongProfile(int limit)
        => new(
            $"The profile has more than {limit} bytes, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDecompressedLength)} allows.",
            limit)
        {
            IsLimit = true,
        };
}
