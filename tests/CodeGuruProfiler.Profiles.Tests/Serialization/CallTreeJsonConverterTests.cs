using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed partial class CallTreeJsonConverterTests
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 20_010 };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions InSmallPieces = new() { DefaultBufferSize = 16 };

    [Fact]
    public void Serialize_Tree_IsTheJsonOfAProfile()
        => Assert.Equal(
            """{"children":{"main":{"counts":{"WALL_TIME":1},"children":{"a<T>":{"counts":{"WALL_TIME":2.5}}}}}}""",
            JsonSerializer.Serialize(Trees.Of(("main", 1), ("main/a<T>", 2.5))));

    [Theory]
    [InlineData("""{"callgraph":{"children":{"a":5,"b":null,"f\udce9":{"file":"f.py","line":[1,2],"x":[1.50,"\udce9"],"counts":{"A":1,"B":"no"}}}}}""")]
    [InlineData("""{"callgraph":{}}""")]
    public void Deserialize_WhatWasWritten_IsTheSame(string json)
    {
        CallTree tree = AggregatedProfile.Parse(Encoding.UTF8.GetBytes(json)).CallTree;

        Assert.Equal(tree, JsonSerializer.Deserialize<CallTree>(JsonSerializer.Serialize(tree)));
        Assert.Equal(tree, JsonSerializer.Deserialize<CallTree>(JsonSerializer.SerializeToUtf8Bytes(tree, Indented)));
    }

    [Fact]
    public void Deserialize_RecordWithTrees_IsTheSame()
    {
        var holder = new Holder("h", Trees.Of(("main/a", 1)), [Trees.Of(("b", 2)), CallTree.Empty], null, UnknownFields.FromJson("""{"a":[1.50]}"""));

        string json = JsonSerializer.Serialize(holder, HolderContext.Default.Holder);

        Assert.Equal(
            """{"Name":"h","Tree":{"children":{"main":{"children":{"a":{"counts":{"WALL_TIME":1}}}}}},"More":[{"children":{"b":{"counts":{"WALL_TIME":2}}}},{}],"None":null,"Fields":{"a":[1.50]}}""",
            json);
        Holder read = JsonSerializer.Deserialize(json, HolderContext.Default.Holder)!;
        Assert.Equal(holder.More, read.More);
        Assert.Equal(holder, read with { More = holder.More });
    }

    [Fact]
    public async Task Deserialize_FromAStreamInSmallPieces_IsTheSame()
    {
        CallTree tree = Trees.Wide(2000);
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(tree));

        Assert.Equal(tree, await JsonSerializer.DeserializeAsync<CallTree>(stream, InSmallPieces));
    }

    [Fact]
    public void Serialize_DeepTree_IsWrittenAndReadAsDeepAsTheOptionsAllow()
    {
        Assert.Equal(Trees.Deep(31), JsonSerializer.Deserialize<CallTree>(JsonSerializer.Serialize(Trees.Deep(31))));
        string json = JsonSerializer.Serialize(Trees.Deep(10_000));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CallTree>(json));
        Assert.Equal(Trees.Deep(10_000), JsonSerializer.Deserialize<CallTree>(json, Deep));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"children\":")]
    public void Deserialize_NoTree_IsRefused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CallTree>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnknownFields>(json));
    }

    [Fact]
    public void Serialize_Profile_IsReadAsTheSame()
    {
        AggregatedProfile profile = AggregatedProfile.Parse(Sample.ShopAgentJson);

        Assert.Equal(profile, JsonSerializer.Deserialize<AggregatedProfile>(JsonSerializer.Serialize(profile)));
    }

    internal sealed record Holder(string Name, CallTree Tree, IReadOnlyList<CallTree> More, CallTree? None, UnknownFields Fields);

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class HolderContext : JsonSerializerContext;
}
