using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Reports.Matches;

/// <summary>Reads addresses of frames: the names from the root to the frame, joined by semicolons. A profile, when there is one, has the files and lines.</summary>
internal sealed class ProfileFrames(CallTree? tree)
{
    private const char Separator = ';';

    // The nearest to the root of each name that has a file. Created when first used.
    private Dictionary<string, PlaceFrame>? _byName;

    /// <summary>Returns the frames of an address, from the root.</summary>
    public IReadOnlyList<PlaceFrame> Read(string address)
        => Walk(address) ?? (address.Split(Separator, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names ? [.. names.Select(FindByName)] : [FindByName(address)]);

    // Names may contain semicolons: the tree knows where each ends.
    private List<PlaceFrame>? Walk(string address)
    {
        if (tree is null)
        {
            return null;
        }

        var frames = new List<PlaceFrame>();
        CallTreeNode node = tree.Root;
        for (int start = 0; start < address.Length; start += node.Frame.Length + 1)
        {
            if (FindChild(node, address.AsSpan(start)) is not { } child)
            {
                return null;
            }

            node = child;
            frames.Add(FrameOf(node));
        }

        return frames;
    }

    private static CallTreeNode? FindChild(CallTreeNode node, ReadOnlySpan<char> address)
    {
        CallTreeNode? longest = null;
        foreach (CallTreeNode child in node.Children)
        {
            int length = child.Frame.Length;
            bool isNext = length > 0 && address.StartsWith(child.Frame, StringComparison.Ordinal) && (address.Length == length || address[length] == Separator);
            if (isNext && length > (longest?.Frame.Length ?? 0))
            {
                longest = child;
            }
        }

        return longest;
    }

    private PlaceFrame FindByName(string name)
    {
        _byName ??= ReadNames();
        return _byName.TryGetValue(name, out PlaceFrame? frame) ? frame : new PlaceFrame(name);
    }

    private Dictionary<string, PlaceFrame> ReadNames()
    {
        var names = new Dictionary<string, PlaceFrame>(StringComparer.Ordinal);
        foreach (CallTreeNode node in (tree ?? CallTree.Empty).Nodes)
        {
            if (node.File is not null)
            {
                names.TryAdd(node.Frame, FrameOf(node));
            }
        }

        return names;
    }

    private static PlaceFrame FrameOf(CallTreeNode node) => new(node.Frame, node.File, node.Lines);
}
