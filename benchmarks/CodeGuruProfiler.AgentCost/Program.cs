using System.Globalization;
using CodeGuruProfiler.AgentCost;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    // Each row needs its threads, and some need a fresh process: every part runs in one of its own.
    case []:
        return Table.Print(1);
    case ["--quick"]:
        return Table.Print(0.1);
    case ["--check"]:
        return Table.Print(0.1, isChecked: true);
    case ["--part", var part, var scale]:
        Parts.Run(part, double.Parse(scale, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.WriteLine("Usage: [--quick | --check]. Prints the table of what looks cost; --quick with a tenth of the rounds, --check ends with 1 where a ratio is missed.");
        return 2;
}
