using System.Diagnostics;
using System.Text;
using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>
/// Understands a profile from its tokens, in whichever format they come: each format's reader calls it once a token.
/// It keeps its place in numbers, not on the call stack, so depth costs nothing but is limited all the same.
/// </summary>
/// <param name="document">The profile to fill.</param>
/// <param name="limits">The limits.</param>
/// <param name="length">The length of the document in bytes: its symbols are expected to have numbers up to there.</param>
internal sealed partial class ProfileParser(ParsedProfile document, ReadLimits limits, int length = 0)
{
    // A text that is as short as that costs more to look up than to copy.
    private const int MaxCopied = 16;

    private readonly ValueRecorder _recorder = new(document.Texts);
    private readonly NameLookup _names = new(document, length);
    private readonly CallTreeAssembler _tree = document.Tree;
    private State _state = State.Outside;
    private State _stateAfterRecording;
    private ProfileField _field;

    // The frame or counter whose value comes next, and the symbol that it came as; -1 for one whose text is unknown.
    private int _name;
    private long _nameSymbol;
    private IonSymbol _unknownName;
    private int _node;
    private ReadBudget _budget = new(limits);
    private long _valuePosition;
    private bool _documentIsRoot;
    private bool _isWrapped;

    private enum State
    {
        Outside,
        Document,
        Node,
        Children,
        Counts,
        Recording,
        Done,
    }

    /// <summary>Gets or sets where the current token begins, for messages.</summary>
    public long Position { get; set; }

    /// <summary>Gets or sets whether the name or string that comes next has lone surrogates: see <see cref="LoneSurrogates"/>.</summary>
    public bool HasLoneSurrogates { get; set; }

    /// <summary>Gets whether a number must be kept digit by digit. A count is as good as its nearest double.</summary>
    public bool KeepsDigits => _state != State.Counts || _name < 0;

    public void StartStruct()
    {
        switch (_state)
        {
            case State.Outside:
                Enter(State.Document);
                break;
            case State.Document when _field == ProfileField.CallGraph:
                Enter(State.Node);
                document.HasCallGraph = true;
                break;
            case State.Document when _field == ProfileField.Children && document.IsTolerant:
                Enter(State.Children);
                _documentIsRoot = true;
                document.HasCallGraph = true;
                break;
            case State.Node when _field == ProfileField.Children:
                Enter(State.Children);
                break;
            case State.Node when _field == ProfileField.Counts:
                Enter(State.Counts);
                break;
            case State.Children when _name >= 0:
                StartChild();
                break;
            default:
                StartContainer(ValueKind.StartStruct);
                break;
        }
    }

    public void EndStruct()
    {
        switch (_state)
        {
            case State.Recording:
                EndContainer();
                break;
            case State.Document:
                _state = State.Done;
                break;
            case State.Children when _node == 0 && _documentIsRoot:
                _documentIsRoot = false;
                _state = State.Document;
                break;
            case State.Children or State.Counts:
                _state = State.Node;
                break;
            case State.Node when _node == 0:
                _state = State.Document;
                break;
            default:
                Debug.Assert(_state == State.Node, "Only a struct that was started ends.");
                _node = _tree.Parent[_node];
                _budget.LeaveFrame();
                _state = State.Children;
                break;
        }
    }

    /// <summary>Starts a list or an s-expression.</summary>
    public void StartList(ValueKind kind = ValueKind.StartList)
        => StartContainer(kind);

    public void EndList()
        => EndContainer();

    /// <summary>Takes an annotation of the value that comes next, after its field name. Those of values that are understood say nothing.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="declared">Where in the document the text was declared once for all annotations that refer to it; -1 when it was not.</param>
    public void Annotation(ReadOnlySpan<byte> utf8, int declared)
    {
        BeginAnnotation();
        if (utf8.Length <= MaxCopied)
        {
            CheckUtf8(utf8);
            _recorder.Text(ValueKind.Annotation, utf8);
        }
        else
        {
            _recorder.Text(ValueKind.Annotation, Checked(_names.Annotation(utf8, declared)));
        }
    }

    /// <summary>Takes an annotation whose text is unknown.</summary>
    public void Annotation(IonSymbol unknown)
    {
        BeginAnnotation();
        _recorder.Text(ValueKind.Annotation, _names.Annotation(unknown));
    }

    /// <param name="utf8">The name.</param>
    /// <param name="symbol">A number that stands for this name in all of the document; 0 or less without one.</param>
    public void FieldName(ReadOnlySpan<byte> utf8, long symbol = 0)
    {
        if (HasLoneSurrogates)
        {
            HasLoneSurrogates = false;
            utf8 = LoneSurrogates.Replace(utf8);
        }

        switch (_state)
        {
            case State.Children:
                _name = Checked(_names.Frame(utf8, symbol));
                _nameSymbol = symbol;
                break;
            case State.Counts:
                _name = Checked(_names.Counter(utf8, symbol));
                _nameSymbol = symbol;
                break;
            case State.Node:
                _field = FieldNames.OfNode(utf8);
                RecordName(_field, utf8, symbol);
                break;
            case State.Document:
                _field = FieldNames.OfDocument(utf8);
                RecordName(_field, utf8, symbol);
                break;
            default:
                RecordName(ProfileField.Unknown, utf8, symbol);
                break;
        }
    }

    /// <summary>Takes a field's name whose text is unknown.</summary>
    public void FieldName(IonSymbol unknown, long symbol)
    {
        if (_state is State.Children or State.Counts)
        {
            if (!document.IsTolerant)
            {
                throw Errors.UnknownSymbol(Position);
            }

            _name = -1;
            _nameSymbol = symbol;
            _unknownName = unknown;
            return;
        }

        _field = _state == State.Recording ? _field : ProfileField.Unknown;
        _recorder.FieldName(_names.Text(unknown, symbol));
    }

    public void String(ReadOnlySpan<byte> utf8)
    {
        if (_state == State.Node && _field == ProfileField.File)
        {
            SetFile(utf8);
            return;
        }

        Text(ValueKind.String, utf8);
    }

    /// <summary>Takes a symbol.</summary>
    /// <param name="utf8">Its text.</param>
    /// <param name="symbol">A number that stands for it in all of the document; 0 or less without one.</param>
    public void Symbol(ReadOnlySpan<byte> utf8, long symbol)
    {
        if (_state == State.Node && _field == ProfileField.File)
        {
            // A symbol whose text is known has the meaning of a string.
            SetFile(utf8);
            return;
        }

        BeginValue(ValueKind.Symbol);
        if (symbol > 0)
        {
            _recorder.Text(ValueKind.Symbol, _names.Text(utf8, symbol));
        }
        else
        {
            CheckUtf8(utf8);
            _recorder.Text(ValueKind.Symbol, utf8);
        }

        EndScalar();
    }

    /// <summary>Takes a symbol whose text is unknown.</summary>
    public void Symbol(IonSymbol unknown, long symbol)
    {
        BeginValue(ValueKind.Symbol);
        _recorder.Text(ValueKind.Symbol, _names.Text(unknown, symbol));
        EndScalar();
    }

    public void Integer(long value)
    {
        if (_state == State.Counts && _name >= 0)
        {
            AddCount(value);
            return;
        }

        BeginValue(ValueKind.Integer);
        _recorder.Integer(value);
        EndScalar();
    }

    public void Float(double value)
    {
        if (_state == State.Counts && _name >= 0 && double.IsFinite(value))
        {
            AddCount(value);
            return;
        }

        BeginValue(ValueKind.Float);
        _recorder.Float(value);
        EndScalar();
    }

    public void Boolean(bool value)
    {
        BeginValue(ValueKind.Boolean);
        _recorder.Boolean(value);
        EndScalar();
    }

    /// <summary>Takes a null.</summary>
    /// <param name="type">Its type in Ion.</param>
    public void Null(IonType type = IonType.Null)
    {
        if (_state == State.Children && _name >= 0 && document.IsTolerant)
        {
            StartChild();
            EndStruct();
            return;
        }

        BeginValue(ValueKind.Null);
        _recorder.Null(type);
        EndScalar();
    }

    /// <summary>Takes a string, bytes, or the digits of a number or time.</summary>
    public void Text(ValueKind kind, ReadOnlySpan<byte> bytes)
    {
        BeginValue(kind);
        if (kind == ValueKind.String)
        {
            CheckUtf8(bytes);
        }

        _recorder.Text(kind, bytes);
        EndScalar();
    }

    /// <summary>Takes the digits of a number or time.</summary>
    public void Digits(ValueKind kind, string digits)
        => Text(kind, Encoding.ASCII.GetBytes(digits));

    /// <summary>Ends the document.</summary>
    public void Complete()
    {
        if (_state == State.Outside)
        {
            throw Errors.Empty(Position);
        }

        Debug.Assert(_state == State.Done, "The readers below know when a value is not complete.");
        if (!document.IsTolerant && !document.HasCallGraph)
        {
            throw Errors.Missing(FieldNames.CallGraph, Position);
        }
    }

    private void SetFile(ReadOnlySpan<byte> utf8)
    {
        int file = Checked(_names.File(HasLoneSurrogates ? LoneSurrogates.Replace(utf8) : utf8, _node));
        HasLoneSurrogates = false;
        _recorder.Clear();
        _tree.SetSource(_node, _tree.GetSource(_node) with { File = file });
    }

    private void StartChild()
    {
        _budget.EnterFrame(_tree.Length - 1, Position);
        _node = _tree.AddChild(_node, _name);
        Enter(State.Node);
    }

    private void AddCount(double value)
    {
        _recorder.Clear();
        _isWrapped = false;
        _tree.AddCount(_node, _name, value);
    }

    private void Enter(State state)
    {
        _state = state;
        _recorder.Clear();
        _isWrapped = false;
    }

    private int Checked(int id)
    {
        if (id < 0)
        {
            throw Errors.NotUtf8(Position);
        }

        return id;
    }
}
