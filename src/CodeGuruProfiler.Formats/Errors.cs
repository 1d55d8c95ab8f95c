using CodeGuruProfiler.Formats.Pprof;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>The failures of the package, in one place.</summary>
internal static class Errors
{
    public static ProfileFormatException Empty() => new("The file is empty.", 0);

    public static ProfileFormatException UnknownFormat()
        => new("Expected pprof, speedscope, folded stacks, nettrace, or a profile of CodeGuru in JSON or Ion, but the file begins like none of them.", 0);

    public static ProfileFormatException CpuProfileIsNotRead()
        => new("The file is a cpuprofile of Chromium or Node.js, which is only written, not read.", 0);

    public static ProfileFormatException TooLong(int limit)
        => new(MessageText.Of($"The profile is more than {limit} bytes, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDecompressedLength)} allows."), limit) { IsLimit = true };

    public static ProfileFormatException TooDeep(int limit, long position)
        => new(MessageText.Of($"The profile is more than {limit} frames deep, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxDepth)} allows."), position) { IsLimit = true };

    public static ProfileFormatException TooManyNodes(int limit, long position)
        => new(MessageText.Of($"The profile has more than {limit} nodes, the most that {nameof(ProfileReaderOptions)}.{nameof(ProfileReaderOptions.MaxNodes)} allows."), position) { IsLimit = true };

    public static ProfileFormatException InvalidGzip(string expected, Exception? inner = null) => new($"Expected {expected} in the gzip bytes.", 0, inner);

    public static ProfileFormatException Unexpected(string expected, string found, long position) => new($"Expected {expected} but found {found}.", position);

    public static ProfileFormatException Missing(string field, long position) => new($"Expected a field '{field}' but there is none.", position);

    public static ProfileFormatException Json(Exception inner, long position) => new("Expected JSON but the text is not.", position, inner);

    public static ProfileFormatException EndOfJson(long position) => new("Expected more JSON but the text ends.", position);

    public static ProfileFormatException NumberTooLarge(long position) => new("Expected a number that a double can hold.", position);

    public static ProfileFormatException NoSuchIndex(string of, int count, long position)
        => new(MessageText.Of($"Expected the index of a {of}, less than {count}."), position);

    public static ProfileFormatException FieldNumber(int position) => new("Expected the number of a protobuf field, 1 or more.", position);

    public static ProfileFormatException WireType(WireType type, int position)
        => new(MessageText.Of($"Expected another encoding of this protobuf field than wire type {(int)type}."), position);

    public static ProfileFormatException VarInt(int position) => new("Expected a variable-length number of at most 64 bits.", position);

    public static ProfileFormatException EndOfMessage(ulong needed, int remaining, int position)
        => new(MessageText.Of($"Expected {needed} more byte(s) but only {remaining} remain."), position);

    public static ProfileFormatException NoStrings(int position) => new("Expected a string table, whose first string is empty, but there is none.", position);

    public static ProfileFormatException FirstString(int position) => new("Expected the first string of the string table to be empty.", position);

    public static ProfileFormatException NoSuchString(ulong index, int count, int position)
        => new(MessageText.Of($"Expected the index of a string, less than {count}, but found {index}."), position);

    public static ProfileFormatException NoId(string what, int position) => new($"Expected a {what} with an id other than 0.", position);

    public static ProfileFormatException DuplicateId(string what, ulong id, int position) => new(MessageText.Of($"Expected one {what} with the id {id} but found a second."), position);

    public static ProfileFormatException NoSuchId(string what, ulong id, int position) => new(MessageText.Of($"Expected the id of a {what}, but none has the id {id}."), position);

    public static ProfileFormatException ValueCount(int expected, int found, int position)
        => new(MessageText.Of($"Expected {expected} value(s) in the sample, one for each sample type, but found {found}."), position);

    public static ProfileFormatException TooManyInlined(int framesAByte, int position)
        => new(MessageText.Of($"The stacks of the profile have more than {framesAByte} frames for each byte of the file."), position);

    public static ProfileFormatException NoSuchSampleType(IEnumerable<string> wanted, IEnumerable<string> there, int position)
        => new($"Expected the sample type {MessageText.ListOf(wanted)} but the profile has {MessageText.ListOf(there)}.", position);

    public static ProfileFormatException NoSuchProfile(string wanted, IEnumerable<string> there, int position)
        => new($"Expected a profile '{wanted}' but the file has {MessageText.ListOf(there)}.", position);

    public static ProfileFormatException NoCount(long position) => new("Expected a line of folded stacks to end in a space and a number.", position);

    public static ProfileFormatException NetTrace(NetTraceFormatException exception)
    {
        // Both messages end with the position.
        string message = exception.Message[..exception.Message.LastIndexOf(" (byte ", StringComparison.Ordinal)];
        return new ProfileFormatException(message, exception.BytePosition, exception) { IsLimit = exception.IsLimit };
    }

    public static ArgumentException TooManyCounters(int counters, int most, string format, string parameter)
        => new(MessageText.Of($"Choose at most {most} counters: the tree has {counters}, and {format} writes each of them for each stack."), parameter);

    public static ArgumentException NegativeCount(string format, string parameter) => new($"Give a tree without negative counts: {format} has none.", parameter);

    public static ArgumentOutOfRangeException NotReadable(ProfileFormat format, string parameter) => new(parameter, format, "Choose a format that is read.");

    public static ArgumentOutOfRangeException NotWritable(ProfileFormat format, string parameter) => new(parameter, format, "Choose a format that is written.");

    public static ArgumentOutOfRangeException NotPositive(string parameter, object value) => new(parameter, value, "Set a value greater than 0.");

    public static InvalidOperationException NoTimes()
        => new("Set Start and End, for example by 'profile with { Start = …, End = … }': an agent's profile needs both, and the file has not.");

    public static InvalidOperationException EndNotAfterStart(DateTimeOffset start, DateTimeOffset end)
        => new(MessageText.Of($"Set an End after the Start: the profile begins at {start:O} and ends at {end:O}."));
}
