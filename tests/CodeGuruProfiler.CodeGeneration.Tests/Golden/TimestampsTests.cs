using GoldenTimestamps.Client;
using GoldenTimestamps.Client.Model;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the generated client of the case Timestamps: three formats, and a different default in each place.</summary>
public sealed class TimestampsTests
{
    private static readonly DateTimeOffset Time = new(2020, 6, 1, 15, 15, 2, 120, TimeSpan.FromHours(2));

    [Fact]
    public async Task Times_InEveryPlace_AreSentInTheirFormat()
    {
        var transport = new GoldenTransport(new GoldenAnswer("{}"));

        await new GoldenTimestampsClient(transport).SendTimesAsync(new SendTimesRequest
        {
            Label = Time,
            LabelEpoch = Time,
            LabelHttp = Time,
            Query = Time,
            QueryDateTime = Time,
            QueryEpochSeconds = Time,
            QueryHttpDate = Time,
            Header = Time,
            HeaderDateTime = Time,
            HeaderEpochSeconds = Time,
            HeaderHttpDate = Time,
            Plain = Time,
            DateTime = Time,
            EpochSeconds = Time,
            HttpDate = Time,
            OfTheMember = Time,
            Must = Time,
            List = [Time],
            Epochs = [Time],
            Map = new Dictionary<string, DateTimeOffset> { ["k"] = Time },
        });

        GoldenRequest sent = transport.Sent.Single();
        Assert.Equal(
            "/times/2020-06-01T13%3A15%3A02.12Z/1591017302.12/Mon%2C%2001%20Jun%202020%2013%3A15%3A02%20GMT"
            + "?X-query=2020-06-01T13%3A15%3A02.12Z&X-query-DateTime=2020-06-01T13%3A15%3A02.12Z&X-query-EpochSeconds=1591017302.12"
            + "&X-query-HttpDate=Mon%2C%2001%20Jun%202020%2013%3A15%3A02%20GMT",
            sent.Target);
        Assert.Equal(
            [
                "X-header: Mon, 01 Jun 2020 13:15:02 GMT",
                "X-header-DateTime: 2020-06-01T13:15:02.12Z",
                "X-header-EpochSeconds: 1591017302.12",
                "X-header-HttpDate: Mon, 01 Jun 2020 13:15:02 GMT",
            ],
            sent.Headers);
        Assert.Equal(
            """
            {"plain":1591017302.12,"dateTime":"2020-06-01T13:15:02.12Z","epochSeconds":1591017302.12,"httpDate":"Mon, 01 Jun 2020 13:15:02 GMT",
            "ofTheMember":"2020-06-01T13:15:02.12Z","must":"2020-06-01T13:15:02.12Z","list":["2020-06-01T13:15:02.12Z"],"epochs":[1591017302.12],
            "map":{"k":"Mon, 01 Jun 2020 13:15:02 GMT"}}
            """.ReplaceLineEndings(""),
            sent.Body);
    }

    [Fact]
    public async Task Times_InEveryPlace_AreReadInAnyFormat()
    {
        var transport = new GoldenTransport(new GoldenAnswer(
            """
            {"plain":1591017302.12,"dateTime":"2020-06-01T15:15:02.120+02:00","epochSeconds":1591017302,"httpDate":"Mon, 01 Jun 2020 13:15:02 GMT",
             "list":["2020-06-01T13:15:02.12Z",null],"epochs":[1591017302.12],"map":{"k":"Mon, 01 Jun 2020 13:15:02 GMT","none":null}}
            """,
            ("X-Timestamp", "Mon, 01 Jun 2020 13:15:02 GMT"),
            ("X-DateTime", "2020-06-01T13:15:02.12Z"),
            ("X-EpochSeconds", "1591017302.12"),
            ("X-List", "2020-06-01T13:15:02.12Z, 2020-06-01T13:15:02.12Z")));

        SendTimesResponse response = await new GoldenTimestampsClient(transport).SendTimesAsync(Request());

        DateTimeOffset whole = Time.AddMilliseconds(-120);
        Assert.Equal([Time, Time, whole, whole], [response.Plain, response.DateTime, response.EpochSeconds, response.HttpDate]);
        Assert.Equal([whole, Time, Time, null], [response.HeaderTimestamp, response.HeaderDateTime, response.HeaderEpochSeconds, response.HeaderHttpDate]);
        Assert.Equal([Time, Time], response.HeaderList);
        Assert.Equal([Time], response.List);
        Assert.Equal([Time], response.Epochs);
        Assert.Equal([KeyValuePair.Create("k", whole)], response.Map);
        Assert.Equal(TimeSpan.Zero, response.DateTime?.Offset);
    }

    [Fact]
    public async Task Times_ThatAreMissing_AreNullOrDefault()
    {
        var transport = new GoldenTransport(new GoldenAnswer("""{"dateTime":null}"""));

        SendTimesResponse response = await new GoldenTimestampsClient(transport).SendTimesAsync(Request());

        Assert.Null(response.DateTime);
        Assert.Equal(default, response.Must);
        Assert.Equal(default, response.HeaderMust);
        Assert.Empty(response.List);
        Assert.Empty(response.Map);
    }

    private static SendTimesRequest Request() => new() { Label = Time, LabelEpoch = Time, LabelHttp = Time, Must = Time };
}
