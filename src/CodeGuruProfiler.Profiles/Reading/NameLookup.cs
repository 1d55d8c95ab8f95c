using System.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Finds the strings that names in a document stand for, mostly without looking at all their bytes. Each answer is -1 when the bytes are not UTF-8.</summary>
internal sealed class NameLookup(CallTreeAssembler tree)
{
    // Far more than a profile has names; a hostile document may give a symbol any number.
    private const int MaxSymbolsRemembered = 1 << 20;

    private readonly StringTable _texts = new();

    // Numbers are kept plus 1, so that 0 says that there is none yet.
    private int[] _frameOfSymbol = [];
    private int[] _fileOfFrame = [];

    /// <summary>Finds a frame's number in the tree.</summary>
    /// <param name="utf8">The name.</param>
    /// <param name="symbol">A number that stands for this name in all of the document; 0 or less without one.</param>
    public int Frame(ReadOnlySpan<byte> utf8, long symbol)
    {
        if (symbol is <= 0 or >= MaxSymbolsRemembered)
        {
            return tree.Frames.GetOrAdd(utf8);
        }

        ref int frame = ref At(ref _frameOfSymbol, (int)symbol);
        if (frame == 0)
        {
            frame = tree.Frames.GetOrAdd(utf8) + 1;
        }

        return frame - 1;
    }

    /// <summary>Finds a file's number in the tree.</summary>
    /// <remarks>A frame is in the same file wherever it was called from: comparing is faster than looking the name up.</remarks>
    public int File(ReadOnlySpan<byte> utf8, int node)
    {
        ref int file = ref At(ref _fileOfFrame, node == 0 ? 0 : tree.Frame[node]);
        if (file == 0 || !Ascii.Equals(utf8, tree.Files[file - 1]))
        {
            file = tree.Files.GetOrAdd(utf8) + 1;
        }

        return file - 1;
    }

    /// <summary>Finds the number of any other text, for <see cref="Get"/>.</summary>
    public int Text(ReadOnlySpan<byte> utf8) => _texts.GetOrAdd(utf8);

    public string Get(int text) => _texts[text];

    private static ref int At(ref int[] array, int index)
    {
        if (index >= array.Length)
        {
            Array.Resize(ref array, Math.Max(index + 1, array.Length * 2));
        }

        return ref array[index];
    }
}
