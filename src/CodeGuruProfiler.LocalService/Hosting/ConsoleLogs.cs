using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>The logs of the program, one line an event.</summary>
internal static class ConsoleLogs
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z '";

    public static void Text(WebApplicationBuilder builder) => builder.Logging.AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = TimestampFormat;
    });

    public static void Json(WebApplicationBuilder builder) => builder.Logging.AddJsonConsole(console =>
    {
        console.UseUtcTimestamp = true;
        console.TimestampFormat = TimestampFormat.Trim();
    });
}
