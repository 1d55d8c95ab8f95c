using System.Text;
using System.Text.Json;
using GoldenShapes.Client;
using GoldenShapes.Client.Model;
using Version = GoldenShapes.Client.Model.Version;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the generated client of the case Shapes: what values there are, and what becomes of missing ones.</summary>
public sealed class ShapesTests
{
    [Fact]
    public async Task Values_OfEveryType_SurviveARoundTrip()
    {
        EchoRequest request = Full();
        var first = new GoldenTransport(new GoldenAnswer("{}"));
        await new GoldenShapesClient(first).EchoAsync(request);
        string body = first.Sent.Single().Body;
        var second = new GoldenTransport(new GoldenAnswer(body));

        EchoResponse response = await new GoldenShapesClient(second).EchoAsync(request);

        Assert.Equal(
            """
            {"text":"t","must":"m","flag":false,"tiny":-8,"small":-300,"count":0,"big":5000000000,"part":0.5,"ratio":"NaN","bytes":"AQID",
            "blobs":["BA=="],"kind":"slow-ish","mustKind":"fast","legacy":"t2.nano","texts":[],"mustTexts":["a","b"],"grid":[["a"],[]],"byKind":{"fast":1,"new":2},
            "deep":{"k":[{"fast":1}]},"node":{"name":"n","children":[{"name":"c","leaf":{"size":2,"names":[]}}],"leaf":{"size":1,"names":["x"]}},
            "mustNode":{"name":"m","leaf":{"size":0,"names":[]}},"other-name":"r","secret":"s","secrets":["s"],"old":"o","defaultText":"a \"b\"",
            "defaultCount":5,"defaultRatio":0.5,"defaultFlag":false,"zero":0,"defaultKind":"fast","defaultList":[],"defaultMap":{},"requiredWithDefault":7}
            """.ReplaceLineEndings(""),
            body);
        Assert.Equal(
            (request.Tiny, request.Small, request.Count, request.Big, request.Part),
            (response.Tiny, response.Small, response.Count, response.Big, response.Part));
        Assert.Equal(double.NaN, response.Ratio);
        Assert.Equal([1, 2, 3], response.Bytes?.ToArray());
        Assert.Equal([4], Assert.Single(response.Blobs).ToArray());
        Assert.Equal((new Kind("slow-ish"), Kind.Fast, Version.T2Nano), (response.Kind, response.MustKind, response.Legacy));
        Assert.Equal(["a"], response.Grid[0]);
        Assert.Equal(2, response.ByKind["new"]);
        Assert.Equal(1, response.Deep["k"][0][Kind.Fast]);
        Assert.Equal("c", response.Node?.Children?[0].Name);
        Assert.Equal(("r", "s", "a \"b\"", false), (response.Renamed, response.Secret, response.DefaultText, response.DefaultFlag));
    }

    [Fact]
    public async Task Members_ThatAreMissing_AreNullEmptyOrTheirDefault()
    {
        var transport = new GoldenTransport(new GoldenAnswer("{}"));

        EchoResponse response = await new GoldenShapesClient(transport).EchoAsync(Minimal());

        Assert.Equal(("", default(Kind), ""), (response.Must, response.MustKind, response.MustNode.Name));
        Assert.Empty(response.MustNode.Leaf.Names);
        Assert.Null(response.Flag);
        Assert.Null(response.Kind);
        Assert.Null(response.Optional);
        Assert.Empty(response.Texts);
        Assert.Empty(response.Deep);
        Assert.Equal(("a \"b\"", 5, 0.5, true), (response.DefaultText, response.DefaultCount, response.DefaultRatio, response.DefaultFlag));
        Assert.Equal((0, Kind.Fast, 7L), (response.Zero, response.DefaultKind, response.RequiredWithDefault));
    }

    [Fact]
    public async Task Members_ThatAreNull_AreLikeMissingOnes()
    {
        var transport = new GoldenTransport(new GoldenAnswer(
            """{"must":null,"kind":null,"mustKind":null,"texts":null,"byKind":{"fast":null},"grid":[null,["a",null]],"mustNode":null,"node":null,"bytes":null}"""));

        EchoResponse response = await new GoldenShapesClient(transport).EchoAsync(Minimal());

        Assert.Equal("", response.Must);
        Assert.Null(response.Kind);
        Assert.Null(response.Node);
        Assert.Null(response.Bytes);
        Assert.Empty(response.Texts);
        Assert.Empty(response.ByKind);
        Assert.Equal(["a"], Assert.Single(response.Grid));
        Assert.Equal("", response.MustNode.Name);
    }

    [Fact]
    public async Task Report_ThatIsOnlyReceived_HasNoNullLists()
    {
        var transport = new GoldenTransport(
            new GoldenAnswer("{}"), new GoldenAnswer("""{"report":{"title":"t","more":{"lines":["l"]},"new":[{}]},"empty":{"new":1}}"""));
        var client = new GoldenShapesClient(transport);
        InspectRequest request = Inspect(new Filter { Names = [] });

        Report missing = (await client.InspectAsync(request)).Report;
        InspectResponse given = await client.InspectAsync(request);

        Assert.Equal(("", default), (missing.Title, missing.At));
        Assert.Empty(missing.Lines);
        Assert.Empty(missing.Counts);
        Assert.Equal(["l"], given.Report.More?.Lines);
        Assert.Equal(new Nothing(), given.Empty);
        Assert.Equal("""{"filter":{"names":[]}}""", transport.Sent[0].Body);
    }

    [Fact]
    public async Task OpenEnums_OutsideTheBody_TravelAsTheirStrings()
    {
        var transport = new GoldenTransport(
            new GoldenAnswer("{}", ("X-Favourite", "fast"), ("X-Second", "new"), ("X-Kinds", "very-slow, \"a/b \\\"c\\\"\"")), new GoldenAnswer("{}"));
        var client = new GoldenShapesClient(transport);
        InspectRequest request = Inspect(new Filter { Names = [] });

        InspectResponse given = await client.InspectAsync(
            request with { Only = "a b", Others = [Kind.Fast, "x"], Second = Kind.InProgress, Kinds = [Kind.VerySlow, Kind.Slash] });
        InspectResponse missing = await client.InspectAsync(request);

        Assert.Equal(["/inspect/fast?only=a%20b&other=fast&other=x", "/inspect/fast"], transport.Sent.Select(sent => sent.Target));
        Assert.Equal(
            ["X-Favourite: very-slow", "X-Second: IN_PROGRESS", "X-Kinds: very-slow, \"a/b \\\"c\\\"\""], transport.Sent[0].Headers);
        Assert.Equal((Kind.Fast, new Kind("new")), (given.Favourite, given.Second));
        Assert.Equal([Kind.VerySlow, Kind.Slash], given.Kinds);
        Assert.Equal((default, null), (missing.Favourite, missing.Second));
        Assert.Empty(missing.Kinds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"must":1}""")]
    [InlineData("""{"count":"5"}""")]
    [InlineData("""{"count":5.5}""")]
    [InlineData("""{"tiny":200}""")]
    [InlineData("""{"tiny":"5"}""")]
    [InlineData("""{"small":-32769}""")]
    [InlineData("""{"big":9223372036854775808}""")]
    [InlineData("""{"part":"1"}""")]
    [InlineData("""{"bytes":1}""")]
    [InlineData("""{"texts":{}}""")]
    [InlineData("""{"byKind":[]}""")]
    [InlineData("""{"node":[]}""")]
    [InlineData("""{"kind":1}""")]
    [InlineData("""{"bytes":"*"}""")]
    [InlineData("""{"must":"m"} x""")]
    [InlineData("""{"must":"m" """)]
    public async Task Response_ThatDoesNotMatchTheModel_IsUnreadable(string body)
    {
        var client = new GoldenShapesClient(new GoldenTransport(new GoldenAnswer(body)));

        await Assert.ThrowsAnyAsync<JsonException>(() => client.EchoAsync(Minimal()));
    }

    [Theory]
    [InlineData("""{"tiny":200}""", "Expected a number that fits SByte. (byte 8)")]
    [InlineData("""{"small":"5"}""", "Expected a number but found String. (byte 9)")]
    [InlineData("""{"big":1.5}""", "Expected a number that fits Int64. (byte 7)")]
    [InlineData("""{"part":true}""", "Expected a number but found True. (byte 8)")]
    [InlineData("""{"bytes":"*"}""", "Expected base64. (byte 9)")]
    public async Task Value_ThatTheGeneratedFormRefuses_ReportsWhatWasFoundAndWhere(string body, string message)
    {
        var client = new GoldenShapesClient(new GoldenTransport(new GoldenAnswer(body)));

        JsonException e = await Assert.ThrowsAsync<JsonException>(() => client.EchoAsync(Minimal()));

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task Response_CutAtAnyByte_IsUnreadable()
    {
        var first = new GoldenTransport(new GoldenAnswer("{}"));
        await new GoldenShapesClient(first).EchoAsync(Full());
        byte[] body = Encoding.UTF8.GetBytes(first.Sent.Single().Body);

        for (int length = 0; length < body.Length; length++)
        {
            var client = new GoldenShapesClient(new GoldenTransport(new GoldenAnswer(Encoding.UTF8.GetString(body, 0, length))));

            await Assert.ThrowsAnyAsync<JsonException>(() => client.EchoAsync(Minimal()));
        }
    }

    [Fact]
    public void RequiredMember_OfNestedData_IsRefusedByName()
    {
        var client = new GoldenShapesClient(new GoldenTransport());

        ArgumentException e = Assert.Throws<ArgumentException>(
            () => { _ = client.InspectAsync(Inspect(new Filter { Names = null! })); });

        Assert.StartsWith("Filter: Names is required", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfARecordWithSecrets_HidesThem()
    {
        string text = Full().ToString();

        Assert.StartsWith("EchoRequest { Text = t, Must = m, Flag = False, ", text, StringComparison.Ordinal);
        Assert.Contains(", Secret = ***, Secrets = ***, ", text, StringComparison.Ordinal);
        Assert.Equal(
            "Node { Name = n, Children = , Next = , Secret = ***, Leaf = Leaf { Size = 1, Names = (1 item) } }",
            new Node { Name = "n", Secret = "hush", Leaf = new Leaf { Size = 1, Names = new[] { "x" } } }.ToString());
    }

    [Fact]
    public void Equals_RecordsOfTheSameContent_AreEqual()
    {
        EchoRequest one = Full();
        EchoRequest other = Full();

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Equals_CollectionsWithinCollections_AreComparedByContent()
    {
        EchoRequest one = Full() with
        {
            Grid = [["a", "b"], []],
            Deep = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<Kind, int>>> { ["k"] = [new Dictionary<Kind, int> { [Kind.VerySlow] = 1 }] },
            Bytes = new byte[] { 1, 2 },
        };

        Assert.Equal(one, one with { Grid = [["a", "b"], []], Bytes = new byte[] { 1, 2 } });
        Assert.NotEqual(one, one with { Grid = [["a"], ["b"]] });
        Assert.NotEqual(one, one with { Bytes = new byte[] { 1, 3 } });
        Assert.NotEqual(one, one with { Bytes = null });
        Assert.NotEqual(one, one with { Blobs = [new byte[] { 5 }] });
        Assert.NotEqual(one with { Bytes = null }, one with { Bytes = Array.Empty<byte>() });
        Assert.NotEqual(
            one,
            one with { Deep = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<Kind, int>>> { ["k"] = [new Dictionary<Kind, int> { [Kind.VerySlow] = 2 }] } });
    }

    [Fact]
    public void OpenEnum_OfAnUnknownValue_KeepsIt()
    {
        Kind unknown = "brand-new";

        Assert.Equal(("brand-new", "brand-new"), (unknown.Value, unknown.ToString()));
        Assert.Equal(new Kind("brand-new"), unknown);
        Assert.NotEqual(new Kind("Brand-New"), unknown);
        Assert.Equal(new Kind(""), default);
        Assert.Equal(new Kind("").GetHashCode(), default(Kind).GetHashCode());
        Assert.Equal("""{"brand-new":"very-slow"}""", JsonSerializer.Serialize(new Dictionary<Kind, Kind> { [unknown] = Kind.VerySlow }));
        Assert.Throws<ArgumentNullException>(() => new Kind(null!));
    }

    private static InspectRequest Inspect(Filter filter) => new() { Kind = Kind.Fast, Favourite = Kind.VerySlow, Filter = filter };

    private static EchoRequest Minimal() => new() { Must = "m", MustKind = Kind.Fast, MustTexts = [], MustNode = Node("m") };

    private static Node Node(string name) => new() { Name = name, Leaf = new Leaf { Size = 0, Names = [] } };

    private static EchoRequest Full() => Minimal() with
    {
        Text = "t",
        Flag = false,
        Tiny = -8,
        Small = -300,
        Count = 0,
        Big = 5_000_000_000,
        Part = 0.5f,
        Ratio = double.NaN,
        Bytes = new byte[] { 1, 2, 3 },
        Blobs = [new byte[] { 4 }],
        Kind = "slow-ish",
        Legacy = Version.T2Nano,
        Texts = [],
        MustTexts = ["a", "b"],
        Grid = [["a"], []],
        ByKind = new Dictionary<Kind, int> { [Kind.Fast] = 1, ["new"] = 2 },
        Deep = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<Kind, int>>> { ["k"] = [new Dictionary<Kind, int> { [Kind.Fast] = 1 }] },
        Node = new Node { Name = "n", Children = [new Node { Name = "c", Leaf = new Leaf { Size = 2, Names = [] } }], Leaf = new Leaf { Size = 1, Names = ["x"] } },
        Renamed = "r",
        Secret = "s",
        Secrets = ["s"],
#pragma warning disable CS0618 // Deprecated members are still sent and read.
        Old = "o",
#pragma warning restore CS0618
        DefaultFlag = false,
    };
}
