using System.Text.Json;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>The exceptions for invalid requests and values.</summary>
internal static class Errors
{
    public static ArgumentException MissingMember(string operation, string member)
        => new($"{operation}: {member} is required but is null. Set it before the call.");

    public static ArgumentException EmptyLabel(string operation, string member, string? value)
        => new($"{operation}: {member} is part of the URL and must not be {MessageText.OfLabel(value)}. Set it to a name that the service knows.");

    public static JsonException NotAString(Type type, JsonTokenType found) => new($"Expected a string for {type.Name} but found {found}.");
}
