namespace CodeGuruProfiler.Agent;

/// <summary>The exceptions of the public types.</summary>
internal static class Errors
{
    public static ArgumentException InvalidOptions(IEnumerable<string> failures, string parameter) => new(string.Join(' ', failures), parameter);

    public static InvalidOperationException NotConnected() => new("The agent has no client yet.");
}
