using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Pipeline;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Tests.Pipeline;

public sealed class RequestLogTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public void Add_LongBodies_KeepsSixtyFourMebibytesOfTheNewest()
    {
        var log = new RequestLog(isKept: true);

        for (int i = 0; i < 80; i++)
        {
            log.Add(Request($"/{i}", 15 * Mebibyte / 10), LocalService.Start);
        }

        IReadOnlyList<SeenRequest> kept = log.ToList();
        Assert.InRange(kept.Sum(request => (long)request.Body.Length), 60 * Mebibyte, 64 * Mebibyte);
        Assert.Equal("/79", kept[^1].Path);
    }

    [Fact]
    public void Add_LongUrlsAndHeaders_AreCounted()
    {
        var log = new RequestLog(isKept: true);

        for (int i = 0; i < 80; i++)
        {
            RequestContent request = Request("/" + new string('a', Mebibyte / 4), 0);
            request.Headers["X-Long"] = new string('b', Mebibyte / 2);
            log.Add(request, LocalService.Start);
        }

        Assert.InRange(log.ToList().Count, 30, 43);
    }

    [Fact]
    public void Add_BodyExceedsTheLimit_IsKeptAlone()
    {
        var log = new RequestLog(isKept: true);
        log.Add(Request("/short", 1), LocalService.Start);
        log.Add(Request("/long", 65 * Mebibyte), LocalService.Start);

        Assert.Equal(["/long"], log.ToList().Select(request => request.Path));
        log.Add(Request("/next", 1), LocalService.Start);
        Assert.Equal(["/next"], log.ToList().Select(request => request.Path));
    }

    [Fact]
    public void Add_ManyShortRequests_KeepsTheNewestThousand()
    {
        var log = new RequestLog(isKept: true);
        for (int i = 0; i < 1500; i++)
        {
            log.Add(Request($"/{i}", 1), LocalService.Start);
        }

        Assert.Equal((1000, "/500", "/1499"), (log.ToList().Count, log.ToList()[0].Path, log.ToList()[^1].Path));
    }

    [Fact]
    public void Clear_ResetsTheBytes()
    {
        var log = new RequestLog(isKept: true);
        log.Add(Request("/a", 60 * Mebibyte), LocalService.Start);
        log.Clear();
        log.Add(Request("/b", 2 * Mebibyte), LocalService.Start);
        log.Add(Request("/c", 60 * Mebibyte), LocalService.Start);

        Assert.Equal(["/b", "/c"], log.ToList().Select(request => request.Path));
    }

    [Fact]
    public void Add_RecordingIsOff_KeepsNothing()
    {
        var log = new RequestLog(isKept: false);

        Assert.Null(log.Add(Request("/a", 1), LocalService.Start));
        Assert.Empty(log.ToList());
    }

    private static RequestContent Request(string path, int length)
        => new() { Method = "POST", RawPath = path, RawQuery = "", Headers = new HeaderDictionary(), Body = new byte[length] };
}
