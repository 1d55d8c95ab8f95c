using System.Globalization;

namespace CodeGuruProfiler.Profiles;

/// <summary>The exceptions for wrong calls, each with the sentence of what to do.</summary>
internal static class Errors
{
    public static ArgumentOutOfRangeException NoSuchNode(int node, int count, string parameter)
        => OutOfRange(parameter, node, "node", count);

    public static ArgumentOutOfRangeException NoSuchFrame(int frame, int count, string parameter)
        => OutOfRange(parameter, frame, "frame", count);

    public static ArgumentOutOfRangeException NoSuchCounter(int counter, int count, string parameter)
        => OutOfRange(parameter, counter, "counter", count);

    public static ArgumentOutOfRangeException NegativeLine(int line, string parameter)
        => new(parameter, line, "Give a line that is not negative, or null.");

    public static ArgumentException NotOfTheUnion(string parameter)
        => new("Give a node of the comparison's Union.", parameter);

    private static ArgumentOutOfRangeException OutOfRange(string parameter, int value, string what, int count)
        => new(parameter, value, count == 0
            ? $"Give the number of a {what}: there is none."
            : string.Create(CultureInfo.InvariantCulture, $"Give the number of a {what}, from 0 to {count - 1}."));
}
