using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The logs of the program, one line per event.</summary>
internal static class ConsoleLogs
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z '";

    public static void Text(WebApplicationBuilder builder) => Quiet(builder).AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = TimestampFormat;
    });

    public static void Json(WebApplicationBuilder builder) => Quiet(builder).AddJsonConsole(console =>
    {
        console.UseUtcTimestamp = true;
        console.TimestampFormat = TimestampFormat.Trim();
    });

    // ASP.NET Core's line for each request contains less than ours, and it shows the signatures of presigned URLs.
    private static ILoggingBuilder Quiet(WebApplicationBuilder builder)
        => builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            // The web server reports a body that a fault cuts as an error.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
}
