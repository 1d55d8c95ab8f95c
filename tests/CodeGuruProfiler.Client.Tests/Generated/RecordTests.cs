using System.Globalization;
using System.Net;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Generated;

/// <summary>The text and the equality of generated records.</summary>
public class RecordTests
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 15, 15, 2, 1, TimeSpan.FromHours(2));

    [Fact]
    public void Equals_ListsOfTheSameContent_IsTrue()
    {
        ListProfileTimesResponse response = Times(Start);
        ListProfileTimesResponse same = Times(Start) with { ProfileTimes = new List<ProfileTime> { new() { Start = Start.ToUniversalTime() } } };

        Assert.Equal(response, same);
        Assert.Equal(response.GetHashCode(), same.GetHashCode());
        Assert.True(response == same);
        Assert.True(((CodeGuruProfilerResponse)response).Equals(same));
    }

    [Fact]
    public void Equals_ListsOfOtherContent_IsFalse()
    {
        ListProfileTimesResponse response = Times(Start);

        Assert.NotEqual(response, Times(Start.AddTicks(1)));
        Assert.NotEqual(response, Times(Start, Start));
        Assert.NotEqual(response, Times());
        Assert.NotEqual(Times(Start, Start.AddDays(1)), Times(Start.AddDays(1), Start));
        Assert.NotEqual(response, response with { NextToken = "t" });
        Assert.NotEqual(response, response with { ResponseMetadata = new ResponseMetadata { Attempts = 2 } });
        Assert.False(response.Equals(null));
    }

    [Fact]
    public void Equals_MapsInAnyOrder_IsTrue()
    {
        var one = new TagResourceRequest { ResourceArn = "a", Tags = new Dictionary<string, string> { ["k"] = "1", ["l"] = "2" } };
        var other = new TagResourceRequest { ResourceArn = "a", Tags = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["l"] = "2", ["k"] = "1" } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Tags = new Dictionary<string, string> { ["k"] = "1", ["l"] = "3" } });
        Assert.NotEqual(one, other with { Tags = new Dictionary<string, string> { ["k"] = "1", ["m"] = "2" } });
        Assert.NotEqual(one, other with { Tags = new Dictionary<string, string> { ["k"] = "1" } });
    }

    [Fact]
    public void Equals_ListsWithinAMap_AreComparedByContent()
    {
        BatchGetFrameMetricDataResponse one = Metrics(1);

        Assert.Equal(one, Metrics(1));
        Assert.Equal(one.GetHashCode(), Metrics(1).GetHashCode());
        Assert.NotEqual(one, Metrics(2));
    }

    [Fact]
    public void Equals_NumbersThatAreNone_AreThemselves()
    {
        FrameMetricDatum one = Datum(double.NaN);

        Assert.Equal(one, Datum(double.NaN));
        Assert.NotEqual(one, Datum(0));
    }

    [Fact]
    public void Equals_Blobs_AreComparedByContent()
    {
        var one = new GetProfileResponse { Profile = new byte[] { 1, 2, 3 }, ContentType = "x" };
        GetProfileResponse same = one with { Profile = new byte[] { 0, 1, 2, 3 }.AsMemory(1) };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, one with { Profile = new byte[] { 1, 2, 4 } });
    }

    [Fact]
    public void Equals_OptionalList_DistinguishesNullFromEmpty()
    {
        var none = new BatchGetFrameMetricDataRequest { ProfilingGroupName = "web" };

        Assert.Equal(none, none with { FrameMetrics = null });
        Assert.NotEqual(none, none with { FrameMetrics = [] });
    }

    [Fact]
    public void ToString_OfAResponse_ShowsCountsAndTimes()
    {
        ListProfileTimesResponse response = Times(Start, Start) with
        {
            NextToken = "t",
            ResponseMetadata = new ResponseMetadata { RequestId = "id", StatusCode = HttpStatusCode.OK, Attempts = 1 },
        };

        Assert.Equal(
            "ListProfileTimesResponse { ResponseMetadata = ResponseMetadata { RequestId = id, StatusCode = OK, Attempts = 1 }, ProfileTimes = (2 items), NextToken = t }",
            response.ToString());
        Assert.Equal("ProfileTime { Start = 2020-06-01T13:15:02.001Z }", response.ProfileTimes[0].ToString());
        Assert.Equal("ProfileTime { Start =  }", new ProfileTime().ToString());
    }

    [Fact]
    public void ToString_OfARequest_ShowsTimesMapsAndBlobs()
    {
        Assert.Equal(
            "ListProfileTimesRequest { ProfilingGroupName = web, StartTime = 2020-06-01T13:15:02.001Z, EndTime = 2020-06-01T13:15:02.0010001Z, Period = PT1H, OrderBy = , MaxResults = 10, NextToken =  }",
            new ListProfileTimesRequest
            {
                ProfilingGroupName = "web",
                StartTime = Start,
                EndTime = Start.AddTicks(1),
                Period = AggregationPeriod.PT1H,
                MaxResults = 10,
            }.ToString());
        Assert.Equal(
            "TagResourceRequest { ResourceArn = a, Tags = (1 item) }",
            new TagResourceRequest { ResourceArn = "a", Tags = new Dictionary<string, string> { ["k"] = "v" } }.ToString());
        Assert.Contains(
            "AgentProfile = (3 bytes), ",
            new PostAgentProfileRequest { ProfilingGroupName = "web", AgentProfile = new byte[3], ContentType = "x" }.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_InAnyCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "," } };

            Assert.Contains("TargetFramesIndex = ", new Match().ToString(), StringComparison.Ordinal);
            Assert.Contains("ThresholdBreachValue = 1.5", new Match { ThresholdBreachValue = 1.5 }.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ListProfileTimesResponse Times(params DateTimeOffset[] starts)
        => new() { ProfileTimes = [.. starts.Select(start => new ProfileTime { Start = start })] };

    private static FrameMetricDatum Datum(double value)
        => new() { FrameMetric = new FrameMetric { FrameName = "f", ThreadStates = ["RUNNABLE"], Type = MetricType.AggregatedRelativeTotalTime }, Values = [value] };

    private static BatchGetFrameMetricDataResponse Metrics(int minutes) => new()
    {
        StartTime = Start,
        EndTime = Start,
        Resolution = AggregationPeriod.PT5M,
        UnprocessedEndTimes = new Dictionary<string, IReadOnlyList<TimestampStructure>> { ["f"] = [new TimestampStructure { Value = Start.AddMinutes(minutes) }] },
    };
}
