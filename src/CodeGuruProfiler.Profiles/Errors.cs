using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>The exceptions of this library. A message about bytes states what was expected and what was found; one about a wrong call, what to do.</summary>
internal static class Errors
{
    // A header of the response may repeat what was sent: half of a signature is 32 characters, and a session token has hundreds.
    private const int MaxContentType = 48;

    public static ProfileFormatException Unexpected(string expected, string found, long position)
        => new($"Expected {expected} but found {found}.", position);

    public static ProfileFormatException Missing(string field, long position)
        => new($"Expected the field '{field}' but the document does not have it.", position) { IsOfNoProfile = true };

    public static ProfileFormatException NotUtf8(long position)
        => new("Expected UTF-8 but found other bytes.", position);

    public static ProfileFormatException NotATime(string field, long position)
        => new($"Expected milliseconds since 1970 in '{field}' but the number is too large for a time.", position);

    public static ProfileFormatException Empty(long position)
        => new("The profile is empty.", position);

    public static ProfileFormatException NotAStruct(string found, long position)
        => new($"Expected a struct with the profile's fields but found {found}.", position) { IsOfNoProfile = true };

    public static ProfileFormatException NotJson(Exception inner, long position, string? contentType)
        => new($"Expected JSON but the text is not JSON.{Quotation.OfContentType(contentType, MaxContentType)}", position, inner) { IsOfNoProfile = true, IsSyntax = true };

    public static ProfileFormatException NotIon(Exception inner, long position, string? contentType)
        => new($"Expected Ion but the bytes are not Ion.{Quotation.OfContentType(contentType, MaxContentType)}", position, inner) { IsOfNoProfile = true, IsSyntax = true };

    public static ProfileFormatException NotTheContentType(string contentType, bool isIonBinary)
        => new(
            $"Expected JSON because of the content type {Quotation.Of(contentType, MaxContentType)} but the bytes are {(isIonBinary ? "Ion binary: parse them without a content type" : "not JSON")}.",
            0)
        {
            IsOfNoProfile = !isIonBinary,
        };

    public static ProfileFormatException UnknownSymbol(long position)
        => new("Expected a name but found a symbol whose text is not in the document.", position);

    public static ProfileFormatException NumberTooLong(long limit, long length, long position)
        => new($"Expected at most {limit} bytes for a number or time but found {length}.", position);

    public static ProfileFormatException NumberTooLarge(Exception inner, long position)
        => new("Expected a number whose exponent has at most 32 bits but this one is larger.", position, inner);

    public static ProfileFormatException TooDeep(int limit, long position)
        => new($"The profile is more than {limit} levels deep, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDepth)} allows.", position) { IsLimit = true };

    public static ProfileFormatException TooManyNodes(int limit, long position)
        => new($"The profile has more than {limit} nodes, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows.", position) { IsLimit = true };

    public static ProfileFormatException TooManyValues(int limit, long position)
        => new($"The profile has more than {limit} values outside of its call tree, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows.", position) { IsLimit = true };

    public static ProfileFormatException TooManySymbolsOrDigits(int symbols, int digits, long position, Exception inner)
        => new(
            $"The profile declares more than {symbols} symbols, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows, or has a number of more than {digits} digits.",
            position,
            inner)
        {
            IsLimit = true,
        };

    public static ProfileFormatException TooLong(int limit)
        => new($"The profile is more than {limit} bytes when decompressed, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDecompressedLength)} allows.", limit) { IsLimit = true };

    public static ProfileFormatException InvalidGzip(string expected, Exception? inner = null)
        => new($"Expected {expected} in the gzip bytes.", 0, inner);

    public static ProfileFormatException NotGzip(ReadOnlySpan<byte> bytes)
        => new($"Expected gzip because of the content encoding but the bytes begin with {Quotation.Of(bytes)}.", 0);

    public static ProfileFormatException NotUnicode(string encoding, long position)
        => new($"Expected {encoding} because of the first bytes but found bytes that are not a character.", position) { IsOfNoProfile = true };

    public static ProfileFormatException UnknownContentEncoding(string contentEncoding)
        => new($"Expected gzip or no content encoding but found {Quotation.Of(contentEncoding)}.", 0);

    public static JsonException NotAnObject(string member)
        => new($"Expected an object for {member}.");

    public static ArgumentOutOfRangeException UnknownEncoding(ProfileEncoding encoding)
        => new(nameof(encoding), encoding, "Use Ion, IonText or Json.");

    public static ArgumentOutOfRangeException NotPositive(string option, int value)
        => new(option, value, "Set 1 or more.");

    public static ArgumentException EmptyStack(string parameter)
        => new("A stack needs at least one frame.", parameter);

    public static ArgumentOutOfRangeException WeightNotFinite(double weight)
        => new(nameof(weight), weight, "The weight must be finite.");

    public static ArgumentException NullCounter(string parameter)
        => new("Counter names must not be null.", parameter);

    public static ArgumentException NullFrame(string parameter)
        => new("Frame names must not be null; use an empty string.", parameter);

    public static ArgumentOutOfRangeException NegativeLine(int? line, string parameter)
        => new(parameter, line, "A line must not be negative; use null for none.");

    public static ArgumentOutOfRangeException NoSuchNode(int node, int count, string parameter)
        => OutOfRange(parameter, node, "node", count);

    public static ArgumentOutOfRangeException NoSuchFrame(int frame, int count, string parameter)
        => OutOfRange(parameter, frame, "frame", count);

    public static ArgumentOutOfRangeException NoSuchCounter(int counter, int count, string parameter)
        => OutOfRange(parameter, counter, "counter", count);

    public static ArgumentException NotOfTheUnion(string parameter)
        => new("Use a node of the comparison's Union.", parameter);

    private static ArgumentOutOfRangeException OutOfRange(string parameter, int value, string what, int count)
        => new(parameter, value, count == 0
            ? $"There is no {what} yet."
            : string.Create(CultureInfo.InvariantCulture, $"Use the number of a {what}, from 0 to {count - 1}."));
}
