using System.Collections;

namespace CodeGuruProfiler.Profiles;

/// <summary>The children of a node, in the ordinal order of their frames.</summary>
public readonly struct CallTreeNodeChildren : IEnumerable<CallTreeNode>
{
    private readonly CallTree _tree;
    private readonly int _node;

    internal CallTreeNodeChildren(CallTree tree, int node)
    {
        _tree = tree;
        _node = node;
    }

    /// <summary>Gets whether there is none.</summary>
    public bool IsEmpty => _tree.End(_node) == _node + 1;

    /// <summary>Finds the child with a frame.</summary>
    /// <param name="frame">The frame's name.</param>
    /// <returns>The child, or <see langword="null"/> when the frame was not called from here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="frame"/> is <see langword="null"/>.</exception>
    public CallTreeNode? this[string frame]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(frame);

            return _tree.FindChild(_node, frame) is > 0 and int child ? new CallTreeNode(_tree, child) : null;
        }
    }

    /// <summary>Starts at the first child.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(_tree, _node);

    IEnumerator<CallTreeNode> IEnumerable<CallTreeNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes from child to child.</summary>
    public struct Enumerator : IEnumerator<CallTreeNode>
    {
        private readonly CallTree _tree;
        private readonly int _parent;
        private int _node;

        internal Enumerator(CallTree tree, int parent)
        {
            _tree = tree;
            _parent = parent;
            _node = parent;
        }

        /// <inheritdoc/>
        public readonly CallTreeNode Current => new(_tree, _node);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            _node = _node == _parent ? _parent + 1 : _tree.End(_node);
            return _node < _tree.End(_parent);
        }

        /// <inheritdoc/>
        public void Reset() => _node = _parent;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
