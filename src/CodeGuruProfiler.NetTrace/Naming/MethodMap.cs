namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>The methods of a trace by their addresses. Names stay as the runtime wrote them, in one array, until a frame asks for one.</summary>
internal sealed class MethodMap(FrameNameStyle style)
{
    // Half of what an array can hold, and thousands of times the names of a large program. Methods beyond stay without names.
    private const int MaxTextLength = 1 << 30;

    private const int FirstRanges = 64;
    private const int FirstTextLength = 4096;

    private readonly Dictionary<ulong, string> _modules = [];
    private MethodRange[] _ranges = new MethodRange[FirstRanges];
    private int[] _byAddress = [];
    private char[] _text = new char[FirstTextLength];
    private int _count;
    private int _textLength;

    /// <summary>Gets the bytes that the map holds, without the strings that frames asked for.</summary>
    public long MemoryLength => ((long)_ranges.Length * MethodRange.Length) + ((long)_byAddress.Length * sizeof(int)) + ((long)_text.Length * sizeof(char));

    public void Clear()
    {
        Array.Clear(_ranges, 0, _count); // the names
        _modules.Clear();
        _count = 0;
        _textLength = 0;
    }

    /// <summary>Removes all methods, and the memory that they took.</summary>
    public void Trim()
    {
        Clear();
        _byAddress = [];
        _ranges = _ranges.Length == FirstRanges ? _ranges : new MethodRange[FirstRanges];
        _text = _text.Length == FirstTextLength ? _text : new char[FirstTextLength];
    }

    public void Add(in ModuleEvent module)
    {
        if (style == FrameNameStyle.Runtime)
        {
            _modules[module.ModuleId] = module.Path.ToString();
        }
    }

    public void Add(in MethodEvent method)
    {
        int length = method.Namespace.Length + method.Name.Length + method.Signature.Length;
        if (length > MaxTextLength - _textLength)
        {
            return;
        }

        if (_count == _ranges.Length)
        {
            Array.Resize(ref _ranges, 2 * _ranges.Length);
        }

        _ranges[_count] = new MethodRange
        {
            Start = method.StartAddress,
            Size = method.Size,
            IsDynamic = method.IsDynamic,
            ModuleId = method.ModuleId,
            TextStart = _textLength,
            TypeLength = method.Namespace.Length,
            NameLength = method.Name.Length,
            SignatureLength = method.Signature.Length,
        };
        _count++;
        Keep(method.Namespace);
        Keep(method.Name);
        Keep(method.Signature);
    }

    public void Sort()
    {
        if (_byAddress.Length < _count)
        {
            _byAddress = new int[_ranges.Length];
        }

        for (int i = 0; i < _count; i++)
        {
            _byAddress[i] = i;
        }

        // Numbers are sorted: the runtime has that code compiled, and a sort of ranges would be compiled in each process.
        Array.Sort(_byAddress, 0, _count, new MethodRangeOrder(_ranges));
    }

    /// <summary>Finds the name of the method that contains an address.</summary>
    public string? Find(ulong address, out bool isDynamic)
    {
        isDynamic = false;
        int index = LastStartingAtOrBefore(address);
        if (index < 0)
        {
            return null;
        }

        // The end belongs to a method too: it is the return address of a call that does not return. Where the next method starts there, that one is found.
        ref MethodRange range = ref _ranges[_byAddress[index]];
        if (range.Size == 0 || address - range.Start > range.Size)
        {
            return null;
        }

        isDynamic = range.IsDynamic;
        return NameOf(ref range);
    }

    private int LastStartingAtOrBefore(ulong address)
    {
        int low = 0;
        int high = _count - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            if (_ranges[_byAddress[middle]].Start <= address)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private string NameOf(ref MethodRange range)
    {
        if (range.Name is null)
        {
            ReadOnlySpan<char> text = _text.AsSpan(range.TextStart);
            ReadOnlySpan<char> type = text[..range.TypeLength];
            ReadOnlySpan<char> name = text.Slice(range.TypeLength, range.NameLength);
            ReadOnlySpan<char> signature = text.Slice(range.TypeLength + range.NameLength, range.SignatureLength);
            range.Name = style == FrameNameStyle.Runtime
                ? FrameName.FormatRuntimeName(_modules.TryGetValue(range.ModuleId, out string? module) ? module : null, type, name, signature)
                : FrameName.Format(type, name, signature);
        }

        return range.Name;
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        if (_textLength + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _textLength + text.Length));
        }

        text.CopyTo(_text.AsSpan(_textLength));
        _textLength += text.Length;
    }
}
