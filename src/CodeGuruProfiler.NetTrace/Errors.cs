using System.Globalization;

namespace CodeGuruProfiler.NetTrace;

/// <summary>The failures of the package. Messages are concatenated, because formatting could create an EventSource.</summary>
internal static class Errors
{
    public static NetTraceFormatException NotNetTrace()
        => new("Expected a nettrace stream, which begins with \"Nettrace\".", 0);

    public static NetTraceFormatException Empty()
        => new("Expected a nettrace stream but the input is empty.", 0);

    public static NetTraceFormatException OldFormat()
        => new("Expected a nettrace stream of version 4 to 6 but found one of .NET Core 2 (netperf).", 0) { IsUnsupportedVersion = true };

    public static NetTraceFormatException Version(long version, long position)
        => new(string.Concat("Expected version 4 to 6 of the nettrace format but found version ", InvariantText.Of(version), "."), position) { IsUnsupportedVersion = true };

    public static NetTraceFormatException EndOfStream(long position)
        => new("The stream ends before its end marker: the trace is incomplete.", position);

    public static NetTraceFormatException EndOfBlock(long needed, int available, long position)
        => new(string.Concat("Expected ", InvariantText.Of(needed), " more byte(s) in this block but only ", InvariantText.Of(available), " remain."), position);

    public static NetTraceFormatException Tag(string expected, int found, long position)
        => new(string.Concat("Expected ", expected, " but found the byte ", InvariantText.Of(found), "."), position);

    public static NetTraceFormatException Length(string of, long length, long position)
        => new(string.Concat("Expected the length of ", of, " but ", InvariantText.Of(length), " is not a valid one."), position);

    public static NetTraceFormatException BlockTooLong(long length, int maximum, long position)
        => new(string.Concat("Expected a block of at most ", InvariantText.Of(maximum), " bytes but its length is ", string.Concat(InvariantText.Of(length), ".")), position) { IsLimit = true };

    public static NetTraceFormatException TooManyAddresses(int maximum, long position)
        => new(string.Concat("The stacks between two sequence points have more than ", InvariantText.Of(maximum), " addresses."), position) { IsLimit = true };

    public static NetTraceFormatException VariableLengthNumber(int bits, long position)
        => new(string.Concat("Expected a variable-length number of at most ", InvariantText.Of(bits), " bits."), position);

    public static NetTraceFormatException UnterminatedString(long position)
        => new("Expected a string that ends with a null character.", position);

    public static NetTraceFormatException FirstBlock(long position)
        => new("Expected the trace block, which precedes all others.", position);

    public static NetTraceFormatException SecondTraceBlock(long position)
        => new("Expected one trace block but found a second.", position);

    public static NetTraceFormatException PointerSize(int size, long position)
        => new(string.Concat("Expected addresses of 4 or 8 bytes but found ", InvariantText.Of(size), "."), position);

    public static NetTraceFormatException Frequency(long frequency, long position)
        => new(string.Concat("Expected 1 or more ticks a second but found ", InvariantText.Of(frequency), "."), position);

    public static NetTraceFormatException UnknownThread(ulong index, long position)
        => new(string.Concat("Expected the index of a thread that is known, but ", index.ToString(CultureInfo.InvariantCulture), " is not."), position);

    public static ArgumentOutOfRangeException NotPositive(string option, int value)
        => new(option, value, "Set 1 or more.");
}
