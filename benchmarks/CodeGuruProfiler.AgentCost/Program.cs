using System.Globalization;
using CodeGuruProfiler.AgentCost;
using CodeGuruProfiler.AgentCost.Web;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    // Each row needs its threads, and some need a fresh process: every part runs in one.
    case []:
        return Table.Print(1);
    case ["--quick"]:
        return Table.Print(0.1);
    case ["--check"]:
        return Table.Print(0.1, isChecked: true);
    case ["--part", var part, var scale]:
        Parts.Run(part, double.Parse(scale, CultureInfo.InvariantCulture));
        return 0;
    case ["web" or "web-server" or "hour" or "split", ..]:
        return await WebRuns.RunAsync(args);
    default:
        Console.WriteLine("Usage: [--quick | --check]. Prints the table of what looks cost; --quick with a tenth of the rounds, --check ends with 1 where a ratio is missed.");
        Console.WriteLine(WebRuns.Usage);
        return 2;
}
