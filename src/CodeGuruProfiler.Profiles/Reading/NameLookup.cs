using System.Runtime.InteropServices;
using System.Text;
using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.CallTrees;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Finds the numbers of names in a document, mostly without looking at all their bytes. Each is -1 when the bytes are not UTF-8.</summary>
/// <param name="document">The profile that the names are in.</param>
/// <param name="length">The length of the document.</param>
internal sealed class NameLookup(ParsedProfile document, int length)
{
    private readonly CallTreeAssembler _tree = document.Tree;
    private readonly SymbolMap _frames = new(length);
    private readonly SymbolMap _counters = new(length);
    private readonly SymbolMap _texts = new(length);
    private readonly Dictionary<int, int> _annotationsDeclared = [];
    private readonly Dictionary<int, int> _annotationsUnknown = [];
    private readonly StringTable _annotations = new();
    private readonly List<int> _annotationTexts = [];
    private int[] _fileOfFrame = [];
    private int _unknown = -1;
    private int _lastCounter = -1;

    /// <summary>Finds a frame's number in the tree.</summary>
    /// <param name="utf8">The name.</param>
    /// <param name="symbol">A number that stands for this name in all of the document; 0 or less without one.</param>
    public int Frame(ReadOnlySpan<byte> utf8, long symbol)
    {
        if (symbol <= 0)
        {
            return _tree.Frames.GetOrAdd(utf8);
        }

        ref int frame = ref _frames[symbol];
        if (frame == 0)
        {
            frame = _tree.Frames.GetOrAdd(utf8) + 1;
        }

        return frame - 1;
    }

    /// <summary>Finds a counter's number in the tree.</summary>
    /// <inheritdoc cref="Frame"/>
    public int Counter(ReadOnlySpan<byte> utf8, long symbol)
    {
        if (symbol > 0)
        {
            ref int counter = ref _counters[symbol];
            if (counter == 0)
            {
                counter = _tree.Counters.GetOrAdd(utf8) + 1;
            }

            return counter - 1;
        }

        // Nodes mostly have the same counter as the node before.
        if (_lastCounter < 0 || !Ascii.Equals(utf8, _tree.Counters[_lastCounter]))
        {
            _lastCounter = _tree.Counters.GetOrAdd(utf8);
        }

        return _lastCounter;
    }

    /// <summary>Finds a file's number in the tree.</summary>
    /// <remarks>A frame is in the same file wherever it was called from: comparing is faster than looking the name up.</remarks>
    public int File(ReadOnlySpan<byte> utf8, int node)
    {
        int frame = node == 0 ? 0 : _tree.Frame[node];
        if (frame >= _fileOfFrame.Length)
        {
            Array.Resize(ref _fileOfFrame, Math.Max(frame + 1, _fileOfFrame.Length * 2));
        }

        // Numbers are kept plus 1, so that 0 means none yet.
        ref int file = ref _fileOfFrame[frame];
        if (file == 0 || !Ascii.Equals(utf8, _tree.Files[file - 1]))
        {
            file = _tree.Files.GetOrAdd(utf8) + 1;
        }

        return file - 1;
    }

    /// <summary>Finds the number of a symbol among the document's texts.</summary>
    /// <param name="utf8">The symbol's text.</param>
    /// <param name="symbol">The number that stands for it in all of the document, from 1.</param>
    public int Text(ReadOnlySpan<byte> utf8, long symbol)
    {
        ref int text = ref _texts[symbol];
        if (text == 0)
        {
            text = document.Texts.Add(new IonSymbol(Encoding.UTF8.GetString(utf8))) + 1;
        }

        return text - 1;
    }

    /// <inheritdoc cref="Text(ReadOnlySpan{byte}, long)"/>
    public int Text(string text, long symbol)
    {
        ref int id = ref _texts[symbol];
        if (id == 0)
        {
            id = document.Texts.Add(new IonSymbol(text)) + 1;
        }

        return id - 1;
    }

    /// <summary>Finds the number of a symbol whose text is unknown among the document's texts.</summary>
    public int Text(IonSymbol unknown, long symbol)
    {
        if (symbol > 0)
        {
            ref int text = ref _texts[symbol];
            if (text == 0)
            {
                text = document.Texts.Add(unknown) + 1;
            }

            return text - 1;
        }

        return _unknown < 0 ? _unknown = document.Texts.Add(unknown) : _unknown;
    }

    /// <summary>Finds the number of an annotation among the document's texts.</summary>
    /// <param name="utf8">The annotation.</param>
    /// <param name="declared">Where in the document the text was declared once for all annotations that refer to it; -1 when it was not.</param>
    public int Annotation(ReadOnlySpan<byte> utf8, int declared)
    {
        if (declared >= 0)
        {
            ref int text = ref CollectionsMarshal.GetValueRefOrAddDefault(_annotationsDeclared, declared, out bool isKnown);
            return isKnown ? text : text = document.Texts.Add(new IonSymbol(Encoding.UTF8.GetString(utf8)));
        }

        int annotation = _annotations.GetOrAdd(utf8);
        if (annotation == _annotationTexts.Count)
        {
            _annotationTexts.Add(document.Texts.Add(new IonSymbol(_annotations[annotation])));
        }

        return annotation < 0 ? -1 : _annotationTexts[annotation];
    }

    /// <summary>Finds the number of an annotation whose text is unknown among the document's texts.</summary>
    public int Annotation(IonSymbol unknown)
    {
        // A document has few shared tables: the last one that had a symbol of this number is mostly the one.
        ref int text = ref CollectionsMarshal.GetValueRefOrAddDefault(_annotationsUnknown, unknown.ImportId, out bool isKnown);
        return isKnown && document.Texts[text] == unknown ? text : text = document.Texts.Add(unknown);
    }
}
