using System.Globalization;
using CodeGuruProfiler.Profiles;

namespace Quickstart;

/// <summary>Prints the hottest frames and the call tree.</summary>
internal static class Report
{
    private const int HottestFrames = 10;
    private const double SmallestShare = 0.01;

    public static void Write(CallTree tree, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("The hottest frames\n    self             total");
        foreach (FrameTotals frame in tree.HottestFrames(HottestFrames))
        {
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{frame.Self,8:0}  {frame.SelfShare,6:0.0%}  {frame.Total,8:0}  {frame.TotalShare,6:0.0%}  {frame.Frame}");
            output.WriteLine(line);
        }

        output.WriteLine();
        output.WriteLine($"The call tree ({tree.Root.Total:0} samples; branches under {SmallestShare:0%} left out)");
        foreach (CallTreeNode node in tree.Nodes)
        {
            double share = node.Total / tree.Root.Total;
            if (share >= SmallestShare)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share,6:0.0%}  {new string(' ', 2 * (node.Depth - 1))}{node.Frame}"));
            }
        }
    }
}
