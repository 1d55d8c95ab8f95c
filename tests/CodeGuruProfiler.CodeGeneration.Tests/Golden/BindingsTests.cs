using System.Text;
using System.Text.Json;
using GoldenBindings.Client;
using GoldenBindings.Client.Model;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the generated client of the case Bindings: where members travel.</summary>
public sealed class BindingsTests
{
    private static readonly DateTimeOffset Time = new(2020, 6, 1, 15, 15, 2, 1, TimeSpan.FromHours(2));

    [Fact]
    public async Task Labels_OfEveryType_AreInThePathPercentEncoded()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"name":"it","unknown":{"a":[1,2]}}"""));

        GetByLabelsResponse response = await new GoldenBindingsClient(transport).GetByLabelsAsync(Labels("a/b:c d%~é"));

        Assert.Equal(
            "/labels/a%2Fb%3Ac%20d%25~%C3%A9/-5/false/0.5/2020-06-01T13%3A15%3A02.001Z?fixed=a%20b&bare=", transport.Sent.Single().Target);
        Assert.Equal("GET", transport.Sent[0].Method);
        Assert.Null(transport.Sent[0].ContentType);
        Assert.Equal("it", response.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Labels_ThatWouldLeadElsewhere_AreRefused(string text)
    {
        var client = new GoldenBindingsClient(new GoldenTransport());

        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => client.GetByLabelsAsync(Labels(text)));

        Assert.StartsWith("GetByLabels: Text ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OfEveryType_RepeatsListsAndSendsFalseAndZero()
    {
        var transport = new GoldenTransport(new GoldenAnswer());

        await new GoldenBindingsClient(transport).FindByQueryAsync(new FindByQueryRequest
        {
            Text = "a b+c&d=e",
            Must = "",
            Count = 0,
            Big = 5_000_000_000,
            Small = -2,
            Tiny = -1,
            Flag = false,
            Ratio = double.PositiveInfinity,
            Part = 0.5f,
            Time = Time,
            Keys = ["b", "a", "b"],
            Tags = [],
            Numbers = [2, 1],
            Times = [Time],
        });

        Assert.Equal(
            "/find?text=a%20b%2Bc%26d%3De&must=&count=0&big=5000000000&small=-2&tiny=-1&flag=false&ratio=Infinity&part=0.5"
            + "&time=2020-06-01T13%3A15%3A02.001Z&key=b&key=a&key=b&n=2&n=1&t=2020-06-01T13%3A15%3A02.001Z",
            transport.Sent.Single().Target);
    }

    [Fact]
    public async Task Query_WithNothingOptional_HasTheRequiredOnly()
    {
        var transport = new GoldenTransport(new GoldenAnswer());

        await new GoldenBindingsClient(transport).FindByQueryAsync(new FindByQueryRequest { Must = "m", Keys = [], Numbers = [] });

        Assert.Equal("/find?must=m", transport.Sent.Single().Target);
    }

    [Fact]
    public async Task RequiredMember_SetToNull_IsRefusedByName()
    {
        var client = new GoldenBindingsClient(new GoldenTransport());

        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(
            () => client.FindByQueryAsync(new FindByQueryRequest { Must = null!, Keys = [], Numbers = [] }));

        Assert.StartsWith("FindByQuery: Must is required", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatIsNull_IsRefused()
    {
        var client = new GoldenBindingsClient(new GoldenTransport());

        ArgumentNullException e = await Assert.ThrowsAsync<ArgumentNullException>(() => client.FindByQueryAsync(null!));

        Assert.Equal("request", e.ParamName);
    }

    [Fact]
    public async Task Request_WithoutARequiredMember_IsOptional()
    {
        var transport = new GoldenTransport(new GoldenAnswer(), new GoldenAnswer());
        var client = new GoldenBindingsClient(transport);

        await client.SendNothingAsync();
        await client.SendNothingAsync(CancellationToken.None);

        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(transport.Sent[0].Target, transport.Sent[1].Target);
    }

    [Fact]
    public async Task ShortForm_WithoutAClient_IsRefused()
    {
        ArgumentNullException e = await Assert.ThrowsAsync<ArgumentNullException>(() => GoldenBindingsClientExtensions.SendNothingAsync(null!, CancellationToken.None));

        Assert.Equal("client", e.ParamName);
    }

    [Fact]
    public async Task Headers_OfEveryType_AreSent()
    {
        var transport = new GoldenTransport(new GoldenAnswer());

        await new GoldenBindingsClient(transport).SendHeadersAsync(new SendHeadersRequest
        {
            Text = "t",
            Must = "m",
            Count = 0,
            MustCount = 3,
            Big = 9,
            Flag = false,
            Ratio = 1.5,
            Time = Time,
            Strings = ["a", "b,c", "d\"e", ""],
            Numbers = [1, -2],
            Flags = [true, false],
            Ratios = [double.NaN, 0.5],
            Times = [Time, Time],
        });

        Assert.Equal(
            [
                "X-Text: t",
                "X-Must: m",
                "X-Count: 0",
                "X-Must-Count: 3",
                "X-Big: 9",
                "X-Flag: false",
                "X-Ratio: 1.5",
                "X-Time: Mon, 01 Jun 2020 13:15:02 GMT",
                "X-Strings: a, \"b,c\", \"d\\\"e\", \"\"",
                "X-Numbers: 1, -2",
                "X-Flags: true, false",
                "X-Ratios: NaN, 0.5",
                "X-Times: Mon, 01 Jun 2020 13:15:02 GMT, Mon, 01 Jun 2020 13:15:02 GMT",
            ],
            transport.Sent.Single().Headers);
        Assert.Null(transport.Sent[0].ContentType);
        Assert.Equal("", transport.Sent[0].Body);
    }

    [Fact]
    public async Task Headers_OfEveryType_AreRead()
    {
        var transport = new GoldenTransport(new GoldenAnswer(
            "",
            ("x-text", "t"),
            ("X-Count", "-7"),
            ("X-Big", "5000000000"),
            ("X-Flag", "TRUE"),
            ("X-Ratio", "-Infinity"),
            ("X-Time", "Mon, 01 Jun 2020 13:15:02 GMT"),
            ("X-Strings", "a, \"b,c\",  \"d\\\"e\" , f"),
            ("X-Numbers", "1, 2"),
            ("X-Flags", "true, false"),
            ("X-Ratios", "0.5"),
            ("X-Times", "Mon, 01 Jun 2020 13:15:02 GMT, Tue, 02 Jun 2020 13:15:02 GMT")));

        SendHeadersResponse response = await new GoldenBindingsClient(transport).SendHeadersAsync(Headers());

        Assert.Equal("t", response.Text);
        Assert.Equal("", response.Must);
        Assert.Equal(-7, response.Count);
        Assert.Equal(0, response.MustCount);
        Assert.Equal(5_000_000_000, response.Big);
        Assert.True(response.Flag);
        Assert.Equal(double.NegativeInfinity, response.Ratio);
        Assert.Equal(new DateTimeOffset(2020, 6, 1, 13, 15, 2, TimeSpan.Zero), response.Time);
        Assert.Equal(["a", "b,c", "d\"e", "f"], response.Strings);
        Assert.Equal([1, 2], response.Numbers);
        Assert.Equal([true, false], response.Flags);
        Assert.Equal([0.5], response.Ratios);
        Assert.Equal([1, 2], response.Times.Select(time => time.Day));
    }

    [Fact]
    public async Task Headers_ThatAreMissing_AreNullOrEmpty()
    {
        var transport = new GoldenTransport(new GoldenAnswer());

        SendHeadersResponse response = await new GoldenBindingsClient(transport).SendHeadersAsync(Headers());

        Assert.Null(response.Count);
        Assert.Null(response.Flag);
        Assert.Null(response.Time);
        Assert.Empty(response.Strings);
        Assert.Empty(response.Times);
    }

    [Theory]
    [InlineData("X-Count", "seven", "Expected a number in a header but found \"seven\".")]
    [InlineData("X-Flag", "maybe", "Expected true or false in a header but found \"maybe\".")]
    [InlineData("X-Time", "later", "Expected a timestamp in a header but found \"later\".")]
    public async Task Headers_Invalid_AreAnUnreadableResponse(string name, string value, string message)
    {
        var client = new GoldenBindingsClient(new GoldenTransport(new GoldenAnswer("", (name, value))));

        JsonException e = await Assert.ThrowsAsync<JsonException>(() => client.SendHeadersAsync(Headers()));

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task PayloadStructure_BothWays_IsTheBareBody()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"pages":3,"title":"T"}""", ("X-Version", "7")));

        PutDocumentResponse response = await new GoldenBindingsClient(transport).PutDocumentAsync(
            new PutDocumentRequest { Id = "x", Document = new Document { Title = "é" } });

        Assert.Equal("PUT /documents/x", $"{transport.Sent.Single().Method} {transport.Sent[0].Target}");
        Assert.Equal("application/json", transport.Sent[0].ContentType);
        Assert.Equal("é", JsonDocument.Parse(transport.Sent[0].Body).RootElement.GetProperty("title").GetString());
        Assert.Equal(new Document { Title = "T", Pages = 3 }, response.Document);
        Assert.Equal("7", response.Version);
    }

    [Fact]
    public async Task PayloadStructure_ThatIsOptionalAndUnset_IsAnEmptyObject()
    {
        var transport = new GoldenTransport(new GoldenAnswer(), new GoldenAnswer("""{"title":null}"""));
        var client = new GoldenBindingsClient(transport);

        PatchDocumentResponse nothing = await client.PatchDocumentAsync(new PatchDocumentRequest());
        PatchDocumentResponse something = await client.PatchDocumentAsync(new PatchDocumentRequest { Document = new Document { Title = "t", Pages = 0 } });

        Assert.Equal(["{}", """{"title":"t","pages":0}"""], transport.Sent.Select(sent => sent.Body));
        Assert.All(transport.Sent, sent => Assert.Equal("application/json", sent.ContentType));
        Assert.Null(nothing.Document);
        Assert.Equal("", something.Document?.Title);
    }

    [Fact]
    public async Task PayloadBlob_BothWays_IsTheBodyAsItIs()
    {
        var transport = new GoldenTransport(new GoldenAnswer("answer", ("Content-Type", "text/x")));

        UploadBlobResponse response = await new GoldenBindingsClient(transport).UploadBlobAsync(
            new UploadBlobRequest { Content = "bytes"u8.ToArray(), ContentType = "application/x-amzn-ion" });

        Assert.Equal(("bytes", "application/x-amzn-ion"), (transport.Sent.Single().Body, transport.Sent[0].ContentType));
        Assert.Empty(transport.Sent[0].Headers);
        Assert.Equal(("answer", "text/x"), (Encoding.UTF8.GetString(response.Content.Span), response.ContentType));
    }

    [Fact]
    public async Task PayloadBlob_ThatIsOptional_IsABodyOnlyWhenItIsSet()
    {
        var transport = new GoldenTransport(new GoldenAnswer(), new GoldenAnswer("x"));
        var client = new GoldenBindingsClient(transport);

        UploadOptionalBlobResponse nothing = await client.UploadOptionalBlobAsync(new UploadOptionalBlobRequest());
        UploadOptionalBlobResponse empty = await client.UploadOptionalBlobAsync(new UploadOptionalBlobRequest { Content = ReadOnlyMemory<byte>.Empty });

        Assert.Equal([null, "application/octet-stream"], transport.Sent.Select(sent => sent.ContentType));
        Assert.Null(nothing.Content);
        Assert.Equal(1, empty.Content?.Length);
    }

    [Fact]
    public async Task PayloadText_BothWays_IsPlainTextByDefault()
    {
        var transport = new GoldenTransport(new GoldenAnswer("grüß", ("Content-Type", "text/plain")), new GoldenAnswer());
        var client = new GoldenBindingsClient(transport);

        SendTextResponse response = await client.SendTextAsync(new SendTextRequest { Content = "hé" });
        await client.SendTextAsync(new SendTextRequest { Content = "<p/>", ContentType = "text/html" });

        Assert.Equal([("hé", "text/plain"), ("<p/>", "text/html")], transport.Sent.Select(sent => (sent.Body, sent.ContentType)));
        Assert.Equal("grüß", response.Content);
    }

    [Fact]
    public async Task Operation_WithoutInput_SendsNeitherBodyNorContentType()
    {
        var transport = new GoldenTransport(new GoldenAnswer("ignored"));

        await new GoldenBindingsClient(transport).SendNothingAsync(new SendNothingRequest());

        Assert.Equal("DELETE /nothing", $"{transport.Sent.Single().Method} {transport.Sent[0].Target}");
        Assert.Equal((null, ""), (transport.Sent[0].ContentType, transport.Sent[0].Body));
    }

    [Fact]
    public async Task Body_WhoseMembersAreUnset_IsAnEmptyObject()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"the-note":"n","note":"not this"}""", ("X-Status", "s")), new GoldenAnswer("{}"));
        var client = new GoldenBindingsClient(transport);

        SendOptionalBodyResponse response = await client.SendOptionalBodyAsync(new SendOptionalBodyRequest());
        await client.SendOptionalBodyAsync(new SendOptionalBodyRequest { Note = "", Flag = false, Count = 0 });

        Assert.Equal(["{}", """{"note":"","flag":false,"count":0}"""], transport.Sent.Select(sent => sent.Body));
        Assert.Equal(("n", "s"), (response.Note, response.Status));
    }

    [Fact]
    public async Task IdempotencyTokens_WhereverTheyAre_AreFilledIn()
    {
        var transport = new GoldenTransport(new GoldenAnswer(), new GoldenAnswer());
        var client = new GoldenBindingsClient(transport);

        await client.SendTokensAsync(new SendTokensRequest());
        await client.SendTokensAsync(new SendTokensRequest { QueryToken = "q", HeaderToken = "h", BodyToken = "b" });

        Assert.Equal(["/tokens?token=new-token", "/tokens?token=q"], transport.Sent.Select(sent => sent.Target));
        Assert.Equal(["X-Token: new-token", "X-Token: h"], transport.Sent.Select(sent => sent.Headers.Single()));
        Assert.Equal(["""{"bodyToken":"new-token"}""", """{"bodyToken":"b"}"""], transport.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Presign_AnOperationOfGet_ReturnsItsUrl()
    {
        var client = new GoldenBindingsClient(new GoldenTransport());

        Uri address = await client.PresignAsync(new FindByQueryRequest { Must = "m", Keys = ["k"], Numbers = [] }, TimeSpan.FromMinutes(1));

        Assert.Equal("/find?must=m&key=k", address.PathAndQuery);
    }

    private static GetByLabelsRequest Labels(string text)
        => new() { Text = text, Count = -5, Flag = false, Ratio = 0.5, Time = Time };

    private static SendHeadersRequest Headers() => new() { Must = "m", MustCount = 1 };
}
