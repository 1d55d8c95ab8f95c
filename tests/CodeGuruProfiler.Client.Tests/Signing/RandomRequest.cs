namespace CodeGuruProfiler.Client.Tests.Signing;

internal sealed record RandomRequest(
    string Method,
    string Host,
    string Path,
    string Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body,
    string AccessKey,
    string SecretKey,
    string? Token,
    string Region,
    DateTimeOffset Time)
{
    public string Url => $"https://{Host}{Path}{(Query.Length == 0 ? string.Empty : "?")}{Query}";

    public override string ToString() => $"{Method} {Url} ({Body.Length} bytes, {Time:O})";
}
