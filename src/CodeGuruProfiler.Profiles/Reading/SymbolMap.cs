using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Remembers a number for each symbol of a document. A symbol's id may be any, whatever the document's length.</summary>
/// <param name="length">The length of the document: ids up to there have a place in an array.</param>
internal sealed class SymbolMap(int length)
{
    // Far more symbols than a profile has.
    private const int MaxInArray = 1 << 20;

    private readonly int _inArray = Math.Min(length, MaxInArray);
    private int[] _small = [];
    private Dictionary<long, int>? _large;

    /// <summary>Gets the place of a symbol's number, plus 1: 0 means none yet.</summary>
    public ref int this[long symbol]
    {
        get
        {
            if (symbol >= _inArray)
            {
                _large ??= [];
                return ref CollectionsMarshal.GetValueRefOrAddDefault(_large, symbol, out _);
            }

            if (symbol >= _small.Length)
            {
                Array.Resize(ref _small, Math.Max((int)symbol + 1, Math.Min(_small.Length * 2, _inArray)));
            }

            return ref _small[symbol];
        }
    }
}
