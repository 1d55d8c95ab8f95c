using CodeGuruProfiler.NetTrace.Naming;

namespace CodeGuruProfiler.NetTrace;

/// <summary>The names of the frames at the addresses of stacks.</summary>
/// <remarks>
/// <para>
/// Names come in rounds: <see cref="Begin"/>, <see cref="Add(in MethodEvent)"/> for each method of a trace, <see cref="Complete"/> with the addresses that need a name.
/// Resolved names are kept for the rounds that follow, so that a program that is profiled for weeks is asked for its methods only when
/// <see cref="Missing"/> indicates that it is worth it. The number of addresses that are kept is bounded: those that were not asked for the longest are forgotten.
/// Dynamic methods, whose addresses can come to belong to other methods, are forgotten when the next round completes.
/// </para>
/// <para>The names can be used by one thread at a time.</para>
/// </remarks>
public sealed class StackNames
{
    /// <summary>The default number of addresses that are kept.</summary>
    public const int DefaultCapacity = 65_536;

    private readonly int _capacity;
    private readonly MethodMap _ranges;
    private readonly Dictionary<ulong, KnownAddress> _known = [];
    private ulong[] _wanted = [];
    private int _wantedCount;
    private bool _wantsAll;
    private int _round;
    private long _nameLength;

    /// <summary>Creates an empty set of names.</summary>
    /// <param name="style">How frames are named.</param>
    /// <param name="capacity">The maximum number of addresses that are kept, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public StackNames(FrameNameStyle style = FrameNameStyle.CSharp, int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);

        _capacity = capacity;
        _ranges = new MethodMap(style);
    }

    /// <summary>Gets the number of addresses that are known, those that are known to have no name included.</summary>
    public int Count => _known.Count;

    /// <summary>Gets the memory that the names hold, those of the strings included.</summary>
    /// <value>Bytes; an estimate.</value>
    public long MemoryLength => (_nameLength * sizeof(char)) + (_known.Count * KnownAddress.Length) + ((long)_wanted.Length * sizeof(ulong)) + _ranges.MemoryLength;

    /// <summary>Begins a round in which only the methods that contain one of these addresses are kept.</summary>
    /// <param name="wanted">The addresses, in any order and with repetitions. Empty for all methods of the trace: then <see cref="Complete"/> may ask for any address.</param>
    public void Begin(ReadOnlySpan<ulong> wanted = default)
    {
        _ranges.Clear();
        _wantsAll = wanted.IsEmpty;
        if (_wanted.Length < wanted.Length)
        {
            _wanted = new ulong[Math.Max(wanted.Length, 2 * _wanted.Length)];
        }

        wanted.CopyTo(_wanted);
        Array.Sort(_wanted, 0, wanted.Length);
        _wantedCount = wanted.Length;
    }

    /// <summary>Adds a method.</summary>
    /// <param name="method">The method. Where two contain an address, the one that came later names it.</param>
    public void Add(in MethodEvent method)
    {
        if (_wantsAll || IsWanted(in method))
        {
            _ranges.Add(in method);
        }
    }

    /// <summary>Adds a module. Its name is used by <see cref="FrameNameStyle.Runtime"/> only.</summary>
    /// <param name="module">The module.</param>
    public void Add(in ModuleEvent module) => _ranges.Add(in module);

    /// <summary>Ends a round: names the addresses, and forgets the methods.</summary>
    /// <param name="addresses">The addresses, in any order and with repetitions. An address that no method contains is known from now on to have no name.</param>
    public void Complete(ReadOnlySpan<ulong> addresses)
    {
        _round++;
        ForgetUnsure();
        _ranges.Sort();
        foreach (ulong address in addresses)
        {
            if (!_known.TryGetValue(address, out KnownAddress? known))
            {
                string? name = _ranges.Find(address, out bool isDynamic);
                known = new KnownAddress(name, isUnsure: isDynamic || name is null);
                _known.Add(address, known);
            }

            known.LastRound = _round;
        }

        // Rounds are rare, and the names stay in memory without what a round needed.
        _ranges.Trim();
        _wanted = [];
        _wantedCount = 0;
        if (_known.Count > _capacity)
        {
            ForgetOldest(_known.Count - _capacity);
        }

        MeasureNames();
    }

    /// <summary>Returns the name of the frame at an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The name, or <see langword="null"/> when no method is known to contain the address.</returns>
    public string? Find(ulong address)
    {
        if (!_known.TryGetValue(address, out KnownAddress? known))
        {
            return null;
        }

        known.LastRound = _round;
        return known.Name;
    }

    /// <summary>Returns how many of a stack's addresses nobody has asked for yet, so that another round could name them.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <returns>The number of addresses that are not known. Addresses that are known to have no name do not count.</returns>
    public int Missing(ReadOnlySpan<ulong> addresses)
    {
        int missing = 0;
        foreach (ulong address in addresses)
        {
            missing += _known.ContainsKey(address) ? 0 : 1;
        }

        return missing;
    }

    private bool IsWanted(in MethodEvent method)
    {
        int index = Array.BinarySearch(_wanted, 0, _wantedCount, method.StartAddress);
        index = index < 0 ? ~index : index;
        return index < _wantedCount && _wanted[index] - method.StartAddress <= method.Size;
    }

    // Names of dynamic methods, and addresses without a name, may be others by now.
    private void ForgetUnsure()
    {
        foreach ((ulong address, KnownAddress known) in _known)
        {
            if (known.IsUnsure)
            {
                _known.Remove(address);
            }
        }
    }

    private void ForgetOldest(int excess)
    {
        (int Round, ulong Address)[] byAge = new (int, ulong)[_known.Count];
        int count = 0;
        foreach ((ulong address, KnownAddress known) in _known)
        {
            byAge[count++] = (known.LastRound, address);
        }

        Array.Sort(byAge);
        foreach ((_, ulong address) in byAge.AsSpan(0, excess))
        {
            _known.Remove(address);
        }
    }

    // The addresses of a method share its name.
    private void MeasureNames()
    {
        var counted = new HashSet<object>(ReferenceEqualityComparer.Instance);
        _nameLength = 0;
        foreach (KnownAddress known in _known.Values)
        {
            if (known.Name is not null && counted.Add(known.Name))
            {
                _nameLength += known.Name.Length;
            }
        }
    }

    // A class because the runtime has dictionaries of references compiled: one of structs would be compiled in each process.
    private sealed class KnownAddress(string? name, bool isUnsure)
    {
        // The object, the dictionary's entry, and its place among the buckets, of tables that may be half empty.
        public const int Length = 40 + 24 + 8 + 32;

        public string? Name => name;

        public bool IsUnsure => isUnsure;

        public int LastRound { get; set; }
    }
}
