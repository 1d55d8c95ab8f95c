using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.AgentCost;

/// <summary>The first look of a fresh process, next to one that opens and closes such a session by hand.</summary>
internal static class FirstLook
{
    public static void Run(double scale)
    {
        Values look = new(), session = new();
        for (int round = 0; round < Math.Max(3, 15 * scale); round++)
        {
            look.Add(Start("first-look"));
            session.Add(Start("first-session"));
        }

        new Row("processor time of the first look ÷ of a process that opens one such session by hand", look.Median / session.Median, 0, 2, $"ms: {look}, {session}").Print();
    }

    public static void RunLook()
    {
        double before = Processor.OfProcess;
        Sessions.Take(new ProcessSampler());
        Console.WriteLine((Processor.OfProcess - before).ToString(CultureInfo.InvariantCulture));
    }

    public static void RunSession()
    {
        double before = Processor.OfProcess;
        new BareSession().Open();
        Console.WriteLine((Processor.OfProcess - before).ToString(CultureInfo.InvariantCulture));
    }

    private static double Start(string part)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--part", part, "1"]) { RedirectStandardOutput = true })!; // a new process
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
