using System.Globalization;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace Quickstart;

/// <summary>Prints the hottest frames, the call tree and the recommendations, heaviest first.</summary>
internal sealed class Report(TextWriter output, bool usesColor)
{
    private const int HottestFrames = 10;
    private const double SmallestShare = 0.01;
    private const int BarWidth = 20;

    public void Write(CallTree tree)
    {
        output.WriteLine();
        output.WriteLine("The hottest frames");
        foreach (FrameTotals frame in tree.HottestFrames(HottestFrames))
        {
            output.WriteLine($"{Share(frame.SelfShare)} self  {Share(frame.TotalShare)} total  {Bar(frame.SelfShare)}  {frame.Frame}");
        }

        output.WriteLine();
        output.WriteLine($"The call tree ({tree.Root.Total.ToString("0", CultureInfo.InvariantCulture)} samples; branches under {SmallestShare:0%} left out)");
        WriteChildren(tree.Root, tree.Root.Total);
    }

    public void Write(IReadOnlyList<Recommendation> recommendations)
    {
        output.WriteLine();
        output.WriteLine(recommendations.Count == 0 ? "No recommendations" : "Recommendations");
        foreach (Recommendation recommendation in recommendations.OrderByDescending(recommendation => recommendation.AllMatchesSum))
        {
            output.WriteLine($"{Share(recommendation.AllMatchesSum / 100)}  {recommendation.Pattern.Name}: {recommendation.Pattern.ResolutionSteps}");
        }
    }

    private void WriteChildren(CallTreeNode node, double whole)
    {
        foreach (CallTreeNode child in node.Children.OrderByDescending(child => child.Total).Where(child => child.Total / whole >= SmallestShare))
        {
            output.WriteLine($"{Share(child.Total / whole)}  {Bar(child.Total / whole)}  {new string(' ', 2 * (child.Depth - 1))}{child.Frame}");
            WriteChildren(child, whole);
        }
    }

    private static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture).PadLeft(6);

    private string Bar(double share)
    {
        int filled = (int)Math.Round(share * BarWidth);
        string bar = new string('█', filled) + new string('░', BarWidth - filled);
        return usesColor ? $"\e[33m{bar}\e[0m" : bar;
    }
}
