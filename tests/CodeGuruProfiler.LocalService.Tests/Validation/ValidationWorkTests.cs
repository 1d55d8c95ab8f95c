using System.Text;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Tests.Validation;

/// <summary>The cost of a request is limited by its bytes, whatever its mistakes.</summary>
public sealed class ValidationWorkTests
{
    private static readonly ServiceModel Model = ServiceModel.Load();

    private static readonly Shape Numbers = ListOf(new Constraints { UniqueItems = true, MaxLength = 5 });

    public static TheoryData<string, string, Func<int, string>> Inputs => new()
    {
        { "unknown keys of a map", "ConfigureAgent", n => $$$"""{"metadata":{{{{Join(n, i => $"\"key-{i}\":\"v\"")}}}}}""" },
        { "wrong values of a map", "CreateProfilingGroup", n => $$$"""{"tags":{{{{Join(n, i => $"\"key-{i}\":{i}")}}}}}""" },
        { "nulls of a map", "CreateProfilingGroup", n => $$$"""{"tags":{{{{Join(n, i => $"\"key-{i}\":null")}}}}}""" },
        { "items without their members", "BatchGetFrameMetricData", n => $$"""{"frameMetrics":[{{Join(n, _ => "{}")}}]}""" },
        { "items of another type", "BatchGetFrameMetricData", n => $$"""{"frameMetrics":[{{Join(n, i => $"\"{i}\"")}}]}""" },
        { "items of an item", "BatchGetFrameMetricData", n => $$"""{"frameMetrics":[{"threadStates":[{{Join(n, i => $"{i}")}}]}]}""" },
        { "too many items", "AddNotificationChannels", n => $$"""{"channels":[{{Join(n, i => $"{{\"uri\":\"{i}\"}}")}}]}""" },
        { "a list where a map is expected", "ConfigureAgent", n => $$"""{"metadata":[{{Join(n, i => $"{i}")}}]}""" },
        { "a long text", "CreateProfilingGroup", n => $$"""{"profilingGroupName":"{{new string('-', 10 * n)}}!"}""" },
        { "a long number", "CreateProfilingGroup", n => $$"""{"profilingGroupName":{{new string('1', 10 * n)}}}""" },
        { "a long key", "CreateProfilingGroup", n => $$$"""{"tags":{"{{{new string('k', 10 * n)}}}":1}}""" },
        { "a long time", "BatchGetFrameMetricData", n => $$"""{"startTime":"2026-06-01T00:00:00.{{new string('1', 10 * n)}}"}""" },
        { "members that are not of the input", "ConfigureAgent", n => $$$"""{{{{Join(n, i => $"\"key-{i}\":1")}}}}""" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Validate_TwiceTheInput_AllocatesAtMostTwiceTheBytes(string what, string operation, Func<int, string> inputOf)
    {
        Assert.NotEmpty(what);
        // The JSON reader rents its tables; this rents them before the count.
        Validate(operation, inputOf(16_000));

        long[] bytes = [.. new[] { 4000, 8000, 16_000 }.Select(n => Validate(operation, inputOf(n)).Bytes)];

        // Tables that double in size allocate at most 2.5 times as much; quadratic work would allocate four times as much.
        Assert.True(bytes[1] <= (3 * bytes[0]) + 100_000 && bytes[2] <= (3 * bytes[1]) + 100_000, string.Join(", ", bytes));
        // Most of it is the nodes of the JSON, about thirty bytes for each byte sent.
        Assert.True(bytes[2] <= (64L * inputOf(16_000).Length) + 500_000, $"{bytes[2]} for {inputOf(16_000).Length}");
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Validate_ManyFailures_ReportsAtMostAHundred(string what, string operation, Func<int, string> inputOf)
    {
        Assert.NotEmpty(what);
        IReadOnlyList<string> failures = Validate(operation, inputOf(16_000)).Failures;

        Assert.InRange(failures.Count, 0, 100);
        Assert.All(failures, failure => Assert.InRange(failure.Length, 1, 3000));
    }

    [Fact]
    public async Task ConfigureAgent_SixteenThousandUnknownKeys_GetsAShortResponse()
    {
        await using LocalService service = await LocalService.StartAsync();
        string keys = Join(16_000, i => $"\"key-{i}\":\"v\"");

        ServiceResponse response = await service.PostAsync("/profilingGroups/web/configureAgent", $$$"""{"metadata":{{{{keys}}}}}""");

        response.IsError(System.Net.HttpStatusCode.BadRequest, "ValidationException");
        Assert.StartsWith("1 validation error detected: Value '{key-0=v, key-1=v, ", response.Message, StringComparison.Ordinal);
        Assert.InRange(response.Body.Length, 1, 3000);
    }

    [Fact]
    public async Task Request_MoreThanAHundredFailures_NamesAHundred()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t", $$$"""{"profilingGroupName":"web","tags":{{{{Join(500, i => $"\"key-{i}\":{i}")}}}}}""");

        Assert.StartsWith("At least 100 validation errors detected: ", response.Message, StringComparison.Ordinal);
        Assert.Equal(100, response.Message.Split("failed to satisfy constraint").Length - 1);
    }

    [Fact]
    public void Validate_ListIsTooLong_ItemsAreNotChecked()
    {
        var items = new JsonObject { ["values"] = new JsonArray([.. Enumerable.Repeat<JsonNode?>(null, 6)]) };

        Assert.Equal(
            ["Value '[null, null, null, null, null, null]' at 'values' failed to satisfy constraint: Member must have length less than or equal to 5"],
            new InputValidator().Validate(Numbers, items));
    }

    [Fact]
    public void HasRepeated_TwiceTheItems_TakesTwiceTheSteps()
    {
        int[] steps = [.. new[] { 1000, 2000, 4000 }.Select(n =>
        {
            var comparer = new CountingComparer();
            Assert.False(ValueConstraints.HasRepeated(new JsonArray([.. Enumerable.Range(0, n).Select(i => new JsonObject { ["uri"] = $"{i}" })]), comparer));
            return comparer.Steps;
        })];

        Assert.True(steps[1] <= 2.5 * steps[0] && steps[2] <= 2.5 * steps[1], string.Join(", ", steps));
    }

    // Numbers that are equal as doubles, and numbers that differ only in the position of their zeros.
    [Theory]
    [InlineData(25)]
    [InlineData(400)]
    public void HasRepeated_SimilarNumbers_AreNotCompared(int digits)
    {
        var comparer = new CountingComparer();
        JsonNode items = JsonNode.Parse($"[{Join(1000, i => "1." + new string('0', digits) + $"{i + 1}e{i}")}]")!;

        Assert.False(ValueConstraints.HasRepeated(items.AsArray(), comparer));

        Assert.InRange(comparer.Steps, 1000, 1100);
    }

    [Theory]
    [InlineData("[1, 1.0]")]
    [InlineData("[10, 1e1]")]
    [InlineData("[0, -0.00]")]
    [InlineData("[0.5, 5e-1]")]
    [InlineData("""["a", "\u0061"]""")]
    [InlineData("""[{"a":1,"b":[2]}, {"b":[2.0],"a":1}]""")]
    [InlineData("[null, null]")]
    [InlineData("[true, false, true]")]
    public void HasRepeated_EqualItems_AreFound(string items)
        => Assert.True(ValueConstraints.HasRepeated(JsonNode.Parse(items)!.AsArray(), JsonNodeComparer.Instance));

    [Theory]
    [InlineData("""[1, "1", true, null, [1], {"a":1}]""")]
    [InlineData("""[{"a":1,"b":2}, {"a":2,"b":1}]""")]
    [InlineData("[[1,2],[2,1]]")]
    [InlineData("[1, -1, 10, 0.1]")]
    public void HasRepeated_DifferentItems_AreDistinguished(string items)
        => Assert.False(ValueConstraints.HasRepeated(JsonNode.Parse(items)!.AsArray(), JsonNodeComparer.Instance));

    private static (long Bytes, IReadOnlyList<string> Failures) Validate(string operation, string input)
    {
        Shape shape = Model.Get(operation).Input;
        byte[] body = Encoding.UTF8.GetBytes(input);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<string> failures = new InputValidator().Validate(shape, JsonNode.Parse(body)!.AsObject());
        return (GC.GetAllocatedBytesForCurrentThread() - before, failures);
    }

    private static Shape ListOf(Constraints constraints)
    {
        var list = new Shape("Values", ShapeType.List, constraints);
        list.Members["member"] = new ShapeMember { Name = "member", LocationName = "member", Shape = new Shape("Value", ShapeType.Integer, new Constraints()) };
        var structure = new Shape("Input", ShapeType.Structure, new Constraints());
        structure.Members["values"] = new ShapeMember { Name = "values", LocationName = "values", Shape = list };
        return structure;
    }

    private static string Join(int n, Func<int, string> item) => string.Join(',', Enumerable.Range(0, n).Select(item));

    private sealed class CountingComparer : IEqualityComparer<JsonNode?>
    {
        public int Steps { get; private set; }

        public bool Equals(JsonNode? x, JsonNode? y)
        {
            Steps++;
            return JsonNodeComparer.Instance.Equals(x, y);
        }

        public int GetHashCode(JsonNode? obj)
        {
            Steps++;
            return JsonNodeComparer.Instance.GetHashCode(obj);
        }
    }
}
