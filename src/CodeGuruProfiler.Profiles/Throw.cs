using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles;

/// <summary>The messages of this library, in one place.</summary>
internal static class Throw
{
    // A header of the response may repeat what was sent: half of a signature is 32 characters, and a session token has hundreds.
    private const int MaxContentType = 48;

    [DoesNotReturn]
    public static void Unexpected(string expected, string came, long position)
        => throw new ProfileFormatException($"Expected {expected}, but came {came}.", position);

    [DoesNotReturn]
    public static void Missing(string field, long position)
        => throw new ProfileFormatException($"Expected a field '{field}', but the document has none.", position) { IsOfNoProfile = true };

    [DoesNotReturn]
    public static void NotUtf8(long position)
        => throw new ProfileFormatException("Expected UTF-8, but these bytes are not.", position);

    [DoesNotReturn]
    public static void NotATime(string field, long position)
        => throw new ProfileFormatException($"Expected milliseconds since 1970 in '{field}', but the number is too large for a time.", position);

    [DoesNotReturn]
    public static void Empty(long position)
        => throw new ProfileFormatException("The profile is empty.", position);

    [DoesNotReturn]
    public static void NotAStruct(string came, long position)
        => throw new ProfileFormatException($"Expected a struct with the profile's fields, but came {came}.", position) { IsOfNoProfile = true };

    [DoesNotReturn]
    public static void Json(Exception inner, long position, string? contentType)
        => throw new ProfileFormatException($"Expected JSON, but the text is not.{Naming(contentType)}", position, inner) { IsOfNoProfile = true, IsSyntax = true };

    [DoesNotReturn]
    public static void Ion(Exception inner, long position, string? contentType)
        => throw new ProfileFormatException($"Expected Ion, but the bytes are not.{Naming(contentType)}", position, inner) { IsOfNoProfile = true, IsSyntax = true };

    [DoesNotReturn]
    public static void NotJson(string contentType, bool isIonBinary)
        => throw new ProfileFormatException(
            $"Expected JSON, as the content type {Quotation.Of(contentType, MaxContentType)} says, but the bytes are {(isIonBinary ? "Ion binary: parse them without a content type" : "not")}.", 0)
        {
            IsOfNoProfile = !isIonBinary,
        };

    [DoesNotReturn]
    public static void UnknownSymbol(long position)
        => throw new ProfileFormatException("Expected a name, but came a symbol whose text is not in the document.", position);

    [DoesNotReturn]
    public static void NumberTooLong(long limit, long length, long position)
        => throw new ProfileFormatException($"Expected at most {limit} bytes for a number or time, but came {length}.", position);

    [DoesNotReturn]
    public static void NumberTooLarge(Exception inner, long position)
        => throw new ProfileFormatException("Expected a number whose exponent has at most 32 bits, but this one is larger.", position, inner);

    [DoesNotReturn]
    public static void TooDeep(int limit, long position)
        => throw new ProfileFormatException($"The profile is more than {limit} levels deep, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDepth)} allows.", position) { IsLimit = true };

    [DoesNotReturn]
    public static void TooManyNodes(int limit, long position)
        => throw new ProfileFormatException($"The profile has more than {limit} nodes, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows.", position) { IsLimit = true };

    [DoesNotReturn]
    public static void TooManyValues(int limit, long position)
        => throw new ProfileFormatException($"The profile has more than {limit} values outside of its call tree, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows.", position) { IsLimit = true };

    [DoesNotReturn]
    public static void TooManySymbols(int limit, long position, Exception inner)
        => throw new ProfileFormatException($"The profile declares more than {limit} symbols, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows.", position, inner) { IsLimit = true };

    [DoesNotReturn]
    public static void TooLong(int limit)
        => throw new ProfileFormatException($"The profile is more than {limit} bytes when decompressed, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDecompressedLength)} allows.", limit) { IsLimit = true };

    [DoesNotReturn]
    public static void Gzip(string expected, Exception? inner = null)
        => throw new ProfileFormatException($"Expected {expected} in the gzip bytes.", 0, inner);

    [DoesNotReturn]
    public static void NotGzip(ReadOnlySpan<byte> bytes)
        => throw new ProfileFormatException($"Expected gzip, as the content encoding says, but the bytes begin with {Quotation.Of(bytes)}.", 0);

    [DoesNotReturn]
    public static void NotUnicode(string encoding, long position)
        => throw new ProfileFormatException($"Expected {encoding}, as the first bytes are, but these are no character of it.", position) { IsOfNoProfile = true };

    [DoesNotReturn]
    public static void UnknownContentEncoding(string contentEncoding)
        => throw new ProfileFormatException($"Expected no content encoding or gzip, but came {Quotation.Of(contentEncoding)}.", 0);

    public static ArgumentOutOfRangeException UnknownEncoding(ProfileEncoding encoding)
        => new(nameof(encoding), encoding, "Choose Ion, IonText or Json.");

    [DoesNotReturn]
    public static void EmptyStack()
        => throw new ArgumentException("Give at least one frame: a stack has one.", "stack");

    [DoesNotReturn]
    public static void WeightNotFinite(double weight)
        => throw new ArgumentOutOfRangeException(nameof(weight), weight, "Give a finite number.");

    private static string Naming(string? contentType) => string.IsNullOrEmpty(contentType) ? "" : $" The content type is {Quotation.Of(contentType, MaxContentType)}.";

    public static void IfAnyCounterIsNull(ReadOnlySpan<string> counters, string parameter)
    {
        foreach (string counter in counters)
        {
            if (counter is null)
            {
                throw new ArgumentException("Give each counter's name.", parameter);
            }
        }
    }

    public static void IfAnyFrameIsNull(ReadOnlySpan<string> stack, string parameter)
    {
        foreach (string frame in stack)
        {
            if (frame is null)
            {
                throw new ArgumentException("Give each frame a name, an empty one if need be.", parameter);
            }
        }
    }

    public static void IfAnyFrameIsBad(ReadOnlySpan<CallFrame> stack, string parameter)
    {
        foreach (CallFrame frame in stack)
        {
            if (frame.Name is null)
            {
                throw new ArgumentException("Give each frame a name, an empty one if need be.", parameter);
            }

            if (frame.Line < 0)
            {
                throw new ArgumentOutOfRangeException(parameter, frame.Line, "Give a line that is not negative, or none.");
            }
        }
    }
}
