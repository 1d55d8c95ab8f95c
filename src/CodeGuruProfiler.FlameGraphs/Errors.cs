using System.Globalization;

namespace CodeGuruProfiler.FlameGraphs;

/// <summary>The exceptions for wrong calls, each with the sentence of what to do.</summary>
internal static class Errors
{
    public static ArgumentException TooManyNodes(int nodes, int limit, string parameter)
        => new(string.Create(CultureInfo.InvariantCulture, $"Cut the tree, or set MaxNodes higher: the tree has {nodes} nodes, and MaxNodes is {limit}."), parameter);

    public static ArgumentException OptionOutOfRange(string option, object value, string expected, string parameter)
        => new(string.Create(CultureInfo.InvariantCulture, $"Set {option} to {expected}: it is {value}."), parameter);
}
