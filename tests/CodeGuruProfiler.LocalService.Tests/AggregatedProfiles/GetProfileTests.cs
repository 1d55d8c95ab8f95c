using System.Net;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.AggregatedProfiles;

public sealed class GetProfileTests
{
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Fact]
    public async Task GetProfile_ThreePosts_AreMergedIntoEachPeriod()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon.AddMinutes(1), "main;work 3", "main;wait 1 WAITING");
        await service.PostProfileAsync("web", Noon.AddMinutes(4), "main;work 2", "main;save 5");
        await service.PostProfileAsync("web", Noon.AddMinutes(6), "main;work 10");

        AggregatedProfile minutes = await service.GetProfileAsync("web", "startTime=2026-06-01T12:00:00Z&period=PT5M");
        AggregatedProfile hour = await service.GetProfileAsync("web", "startTime=2026-06-01T12:00:00Z&endTime=2026-06-01T13:00:00Z");
        AggregatedProfile day = await service.GetProfileAsync("web", "endTime=2026-06-02T00:00:00Z&period=P1D");

        Assert.Equal(["main;save 5", "main;wait 1", "main;work 5"], Profile.Stacks(minutes.CallTree));
        Assert.Equal(["WAITING", "WALL_TIME"], minutes.CallTree.Counters);
        Assert.Equal((Noon, Noon.AddMinutes(5), "PT5M"), (minutes.Start, minutes.End, minutes.Period));
        Assert.Equal(["main;save 5", "main;wait 1", "main;work 15"], Profile.Stacks(hour.CallTree));
        Assert.Equal((Noon, Noon.AddHours(1), "PT1H"), (hour.Start, hour.End, hour.Period));
        Assert.Equal(["main;save 5", "main;wait 1", "main;work 15"], Profile.Stacks(day.CallTree));
        Assert.Equal((Noon.Date, "P1D"), (day.Start?.Date, day.Period));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(73)]
    public async Task GetProfile_ManyPosts_AreCountedOnce(int posts)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        for (int i = 0; i < posts; i++)
        {
            await service.PostProfileAsync("web", Noon, "main;work 1", $"main;only{i % 3} 1");
        }

        AggregatedProfile profile = await service.GetProfileAsync("web", "period=PT5M");

        Assert.Equal(2 * posts, profile.CallTree.Root.Total);
        Assert.Contains($"main;work {posts}", Profile.Stacks(profile.CallTree));
    }

    [Theory]
    // The example of the API reference: for a profile of 00:15 to 00:25, the range 00:00 to 00:20 returns 00:15 to 00:20.
    [InlineData("startTime=2026-06-01T11:00:00Z&endTime=2026-06-01T11:20:00Z", "a 1", 15, 20)]
    [InlineData("startTime=2026-06-01T11:00:00Z&endTime=2026-06-01T11:25:00Z", "a 1,b 1", 15, 25)]
    // Not aligned: all overlapping profiles as a whole.
    [InlineData("startTime=2026-06-01T11:18:00Z&endTime=2026-06-01T11:22:00Z", "a 1,b 1", 15, 25)]
    [InlineData("startTime=2026-06-01T11:20:00Z&period=PT30M", "b 1,c 1", 20, 50)]
    [InlineData("endTime=2026-06-01T11:50:00Z&period=PT5M", "c 1", 45, 50)]
    public async Task GetProfile_Range_UsesTheOverlappingProfiles(string query, string stacks, int startMinute, int endMinute)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon.AddMinutes(-45), "a 1");
        await service.PostProfileAsync("web", Noon.AddMinutes(-40), "b 1");
        await service.PostProfileAsync("web", Noon.AddMinutes(-15), "c 1");

        AggregatedProfile profile = await service.GetProfileAsync("web", query);

        Assert.Equal(stacks.Split(','), Profile.Stacks(profile.CallTree));
        Assert.Equal((Noon.AddMinutes(startMinute - 60), Noon.AddMinutes(endMinute - 60)), (profile.Start, profile.End));
    }

    [Fact]
    public async Task GetProfile_MoreThanFiveDays_CountsEachProfileOnce()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        for (int hours = 0; hours < 130; hours++)
        {
            await service.PostProfileAsync("web", Noon.AddHours(-hours).AddMinutes(-3), "main 1");
        }

        AggregatedProfile profile = await service.GetProfileAsync("web", "startTime=2026-05-27T09:30:00Z&endTime=2026-06-01T11:56:00Z");

        // From the post of 09:57 on 27 May to the post of 11:57 on 1 June, whose five minutes overlap the end.
        Assert.Equal(["main 123"], Profile.Stacks(profile.CallTree));
    }

    [Theory]
    [InlineData("period=PT5M", "new 1")]
    [InlineData("period=PT1H", "new 1,old 1")]
    [InlineData("period=P1D", "new 1,old 1,older 1")]
    [InlineData("period=PT24H", "new 1,old 1,older 1")]
    [InlineData("period=PT10M", "new 1,old 1")]
    public async Task GetProfile_OnlyPeriod_ReturnsTheLatest(string query, string stacks)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon.AddHours(-3), "older 1");
        await service.PostProfileAsync("web", Noon.AddMinutes(-30), "new 1");
        await service.PostProfileAsync("web", Noon.AddMinutes(-35), "old 1");

        AggregatedProfile profile = await service.GetProfileAsync("web", query);

        Assert.Equal(stacks.Split(','), Profile.Stacks(profile.CallTree));
    }

    [Theory]
    [InlineData(1, "a 11")]
    [InlineData(2, "a 1,a;b 10")]
    [InlineData(3, "a 1,a;b 2,a;b;c 5,a;b;e 3")]
    [InlineData(10000, "a 1,a;b 2,a;b;c 1,a;b;c;d 4,a;b;e 3")]
    public async Task GetProfile_MaxDepth_CutsDeeperFrames(int maxDepth, string stacks)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon, "a 1", "a;b 2", "a;b;c 1", "a;b;c;d 4", "a;b;e 3");

        AggregatedProfile profile = await service.GetProfileAsync("web", $"period=PT5M&maxDepth={maxDepth}");

        Assert.Equal(stacks.Split(','), Profile.Stacks(profile.CallTree));
    }

    [Theory]
    [InlineData("", "Specify one or two of startTime, endTime and period.")]
    [InlineData("startTime=2026-06-01T00:00:00Z", "Specify period, or the other of startTime and endTime: one of them alone is not a time range.")]
    [InlineData("endTime=2026-06-01T00:00:00Z", "Specify period, or the other of startTime and endTime: one of them alone is not a time range.")]
    [InlineData("startTime=2026-06-01T00:00:00Z&endTime=2026-06-01T01:00:00Z&period=PT1H", "Specify one or two of startTime, endTime and period, not all three.")]
    [InlineData("startTime=2026-06-01T00:00:00Z&endTime=2026-06-01T00:00:00Z", "The startTime 2026-06-01T00:00:00Z must be before the endTime 2026-06-01T00:00:00Z.")]
    [InlineData("startTime=2026-05-01T00:00:00Z&endTime=2026-05-08T00:00:00.001Z", "The time range from 2026-05-01T00:00:00Z to 2026-05-08T00:00:00.001Z is longer than the longest, 7 day(s).")]
    [InlineData("period=P8D", "The period 'P8D' is longer than the longest time range, 7 day(s).")]
    [InlineData("period=1H", "The period '1H' is not an ISO 8601 duration of days, hours, minutes and seconds, such as P1DT1H1M1S.")]
    [InlineData("period=PT0S", "The period 'PT0S' is not an ISO 8601 duration of days, hours, minutes and seconds, such as P1DT1H1M1S.")]
    [InlineData("startTime=9999-12-31T23:59:00Z&period=PT5M", "1 validation error detected: Value '9999-12-31T23:59:00Z' at 'startTime' failed to satisfy constraint: Member must be an ISO 8601 time with an offset, such as 2020-06-01T13:15:02.001Z")]
    [InlineData("endTime=9998-12-31T23:59:00Z&period=P99999999999D", "The period 'P99999999999D' is not an ISO 8601 duration of days, hours, minutes and seconds, such as P1DT1H1M1S.")]
    public async Task GetProfile_NoTimeRange_IsRefused(string query, string message)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.GetAsync($"/profilingGroups/web/profile?{query}");

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Equal(message, response.Message);
    }

    [Fact]
    public async Task GetProfile_NothingWasPosted_IsNotFound()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.GetAsync("/profilingGroups/web/profile?period=PT5M");

        response.IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
        Assert.Equal("The profiling group 'web' has no aggregated profile for the requested time.", response.Message);
    }
}
