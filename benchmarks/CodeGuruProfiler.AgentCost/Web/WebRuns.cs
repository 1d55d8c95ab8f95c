using System.Globalization;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>The runs of a web application with an agent, by their arguments.</summary>
internal static class WebRuns
{
    public const string Usage = "Web application: web [--pairs N] [--seconds N] [--path PATH] | hour [--minutes N] [--file FILE] [--event-sources N] [--paused true] | split [--ticks N] [--interval MS]";

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["web-server", var service, var group]:
                await WebServer.RunAsync(new Uri(service), group);
                return 0;
            case ["web", .. var options]:
                return await TogglePairs.RunAsync(Number(options, "--pairs", 40), Number(options, "--seconds", 2), Text(options, "--path", "/plaintext"));
            case ["hour", .. var options]:
                await HourRun.RunAsync(Number(options, "--minutes", 60), Text(options, "--file", "hour.txt"), Number(options, "--event-sources", 200), Text(options, "--paused", "") == "true");
                return 0;
            case ["split", .. var options]:
                return await SplitRun.RunAsync(Number(options, "--ticks", 3000), Number(options, "--interval", 200));
            default:
                Console.WriteLine(Usage);
                return 2;
        }
    }

    private static int Number(string[] options, string name, int otherwise) => int.Parse(Text(options, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    private static string Text(string[] options, string name, string otherwise)
    {
        int index = Array.IndexOf(options, name);
        return index >= 0 && index + 1 < options.Length ? options[index + 1] : otherwise;
    }
}
