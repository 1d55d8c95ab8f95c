using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>
/// Turns <c>{"$profile": {"encoding", "start", "stacks"}}</c> of a scenario into the bytes of an agent profile of five minutes,
/// so that both clients post the same.
/// </summary>
internal static class ProfileTemplate
{
    public static JsonNode? Expand(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one["$profile"] is JsonObject profile => new JsonObject { ["$bytes"] = Convert.ToBase64String(Encode(profile)) },
        JsonObject values => new JsonObject(values.Select(member => KeyValuePair.Create(member.Key, Expand(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Expand)]),
        _ => node?.DeepClone(),
    };

    private static byte[] Encode(JsonObject template)
    {
        var tree = new CallTreeBuilder();
        foreach ((string stack, JsonNode? samples) in template["stacks"]!.AsObject())
        {
            tree.Add(stack.Split(';'), samples!.GetValue<double>());
        }

        DateTimeOffset start = DateTimeOffset.Parse(template["start"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        var profile = new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree.ToCallTree() };
        return template["encoding"]!.GetValue<string>() switch
        {
            "json" => profile.ToArray(ProfileEncoding.Json),
            "ion" => profile.ToArray(ProfileEncoding.Ion),
            "gzip ion" => Compress(profile.ToArray(ProfileEncoding.Ion)),
            string encoding => throw new FormatException($"'{encoding}' is not an encoding of a scenario."),
        };
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
