using System.Text.Json;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Compares JSON texts by their values.</summary>
internal static class JsonValues
{
    public static void AssertEqual(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        var options = new JsonDocumentOptions { MaxDepth = 100_000 };
        using JsonDocument left = JsonDocument.Parse(expected, options);
        using JsonDocument right = JsonDocument.Parse(actual, options);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"Expected {left.RootElement} but found {right.RootElement}.");
    }
}
