using System.Collections;

namespace CodeGuruProfiler.Profiles;

/// <summary>The nodes of a tree or of a part of it, each before its children.</summary>
public readonly struct CallTreeNodeRange : IEnumerable<CallTreeNode>
{
    private readonly CallTree _tree;
    private readonly int _start;
    private readonly int _end;

    internal CallTreeNodeRange(CallTree tree, int start, int end)
    {
        _tree = tree;
        _start = start;
        _end = end;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int Count => _end - _start;

    /// <summary>Starts at the first node.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(_tree, _start, _end);

    IEnumerator<CallTreeNode> IEnumerable<CallTreeNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes from node to node.</summary>
    public struct Enumerator : IEnumerator<CallTreeNode>
    {
        private readonly CallTree _tree;
        private readonly int _start;
        private readonly int _end;
        private int _node;

        internal Enumerator(CallTree tree, int start, int end)
        {
            _tree = tree;
            _start = start;
            _end = end;
            _node = start - 1;
        }

        /// <inheritdoc/>
        public readonly CallTreeNode Current => new(_tree, _node);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_node < _end;

        /// <inheritdoc/>
        public void Reset() => _node = _start - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
