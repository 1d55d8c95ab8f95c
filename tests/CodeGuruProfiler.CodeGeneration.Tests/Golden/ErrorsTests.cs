using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.ServiceErrors;
using GoldenErrors.Client;
using GoldenErrors.Client.Model;
using GoldenErrors.Client.Serialization;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the generated client of the case Errors: exceptions and paginators.</summary>
public sealed class ErrorsTests
{
    [Theory]
    [InlineData("NotFound", typeof(NotFoundException))]
    [InlineData("Throttled", typeof(ThrottledException))]
    [InlineData("InternalFailure", typeof(InternalFailureException))]
    [InlineData("BrandNew", typeof(CodeGuruProfilerException))]
    [InlineData(null, typeof(CodeGuruProfilerException))]
    public void Error_OfACode_IsItsException(string? code, System.Type type)
    {
        var error = new ServiceError { Operation = "GetBox", Code = code, Message = "why", StatusCode = HttpStatusCode.BadRequest, RequestId = "id", Attempts = 1 };

        CodeGuruProfilerException exception = ServiceExceptions.Create(error);

        Assert.Equal(type, exception.GetType());
        Assert.Equal(code, exception.ErrorCode);
    }

    [Fact]
    public void Retryable_OfAnException_IsWhatTheClientDoes()
    {
        RetryableDetails? throttled = new ThrottledException("x").Retryable;
        RetryableDetails? failure = new InternalFailureException("x").Retryable;

        Assert.Null(new NotFoundException("x").Retryable);
        Assert.True(throttled?.Throttling);
        Assert.False(failure?.Throttling ?? true);
    }

    [Fact]
    public async Task Paginator_OfAnOperation_ReadsAllPagesAndLeavesTheRequestAlone()
    {
        var transport = new GoldenTransport(
            new GoldenAnswer("""{"boxes":["a"],"nextToken":"t1"}"""),
            new GoldenAnswer("""{"boxes":[],"nextToken":"t2"}"""),
            new GoldenAnswer("""{"boxes":["b",null,"c"]}"""));
        var request = new ListBoxesRequest { MaxResults = 1, NextToken = "t0" };

        List<string> boxes = await ReadAsync(new GoldenErrorsClient(transport).ListBoxesPaged(request));

        Assert.Equal(["a", "b", "c"], boxes);
        Assert.Equal(
            ["/boxes?nextToken=t0&maxResults=1", "/boxes?nextToken=t1&maxResults=1", "/boxes?nextToken=t2&maxResults=1"], transport.Sent.Select(sent => sent.Target));
        Assert.Equal("t0", request.NextToken);
    }

    [Fact]
    public async Task Paginator_WithInputOfTheModel_SetsItOnEveryPage()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"things":[{"name":"x"}],"nextMarker":"m"}"""), new GoldenAnswer("{}"));
        var request = new ListThingsRequest { Detail = false };

        List<Thing> things = await ReadAsync(new GoldenErrorsClient(transport).ListThingsPaged(request));

        Assert.Equal([new Thing { Name = "x" }], things);
        Assert.Equal(["""{"detail":true,"kind":"thing"}""", """{"marker":"m","detail":true,"kind":"thing"}"""], transport.Sent.Select(sent => sent.Body));
        Assert.False(request.Detail);
    }

    [Fact]
    public async Task Paginator_ThatIsTheSecondOfItsOperation_ReadsItsOwnItems()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"names":["n"]}"""));

        List<string> names = await ReadAsync(new GoldenErrorsClient(transport).ListThingNamesPaged(new ListThingsRequest()));

        Assert.Equal(["n"], names);
        Assert.Equal("{}", transport.Sent.Single().Body);
    }

    [Fact]
    public async Task Paginator_WithoutARequest_ReadsAllPages()
    {
        var transport = new GoldenTransport(
            new GoldenAnswer("""{"boxes":["a"],"nextToken":"t1"}"""), new GoldenAnswer("""{"boxes":["b"]}"""), new GoldenAnswer("""{"things":[{"name":"x"}]}"""));
        var client = new GoldenErrorsClient(transport);

        Assert.Equal(["a", "b"], await ReadAsync(client.ListBoxesPaged()));
        Assert.Equal([new Thing { Name = "x" }], await ReadAsync(client.ListThingsPaged()));
        Assert.Equal(["/boxes", "/boxes?nextToken=t1"], transport.Sent.Take(2).Select(sent => sent.Target));
        Assert.Equal("""{"detail":true,"kind":"thing"}""", transport.Sent[2].Body);
    }

    [Fact]
    public void Operations_OfResourcesWithinResources_AreMethodsOfTheClient()
    {
        Assert.NotNull(typeof(IGoldenErrorsClient).GetMethod("CloseLidAsync"));
        Assert.NotNull(typeof(GoldenErrorsClient).GetMethod("CloseLidAsync")?.GetCustomAttributes(typeof(ObsoleteAttribute), false).Single());
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var result = new List<T>();
        await foreach (T item in items)
        {
            result.Add(item);
        }

        return result;
    }
}
