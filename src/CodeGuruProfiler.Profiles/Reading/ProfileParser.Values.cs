using System.Text.Unicode;
using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>How values are recorded that are not of the tree, or not what the tree has in their place.</summary>
internal sealed partial class ProfileParser
{
    private void StartContainer(ValueKind kind)
    {
        BeginValue(kind);
        if (_state != State.Recording)
        {
            _stateAfterRecording = _state;
            _state = State.Recording;
        }

        _budget.EnterContainer(_recorder.Depth, Position);
        _recorder.Start(kind);
    }

    private void EndContainer()
    {
        _recorder.End();
        if (_recorder.Depth == (_isWrapped ? 1 : 0))
        {
            _state = _stateAfterRecording;
            TakeValue();
        }
    }

    /// <summary>Refuses a value without which an agent's profile makes no sense.</summary>
    private void Refuse(ValueKind kind)
    {
        switch (_state)
        {
            case State.Outside:
                throw Errors.NotAStruct(kind.Describe(), Position);
            case State.Children:
                throw Errors.Unexpected($"a struct for the frame {Quotation.Of(_tree.Frames[_name])}", kind.Describe(), Position);
            case State.Counts:
                throw Errors.Unexpected($"a finite number for the counter {Quotation.Of(_tree.Counters[_name])}", kind.Describe(), Position);
            case State.Done:
                throw Errors.Unexpected("the end of the bytes", kind.Describe(), Position);
        }
    }

    private void EndScalar()
    {
        if (_state != State.Recording)
        {
            TakeValue();
        }
    }

    private void BeginAnnotation()
    {
        if (_state != State.Recording)
        {
            BeginField();
        }

        _budget.AddValue(Position);
    }

    private void BeginValue(ValueKind kind)
    {
        if (_state != State.Recording)
        {
            if (!document.IsTolerant)
            {
                Refuse(kind);
            }

            BeginField();
        }

        _budget.AddValue(Position);
    }

    /// <summary>Begins a field for a value outside of a container, unless it has one.</summary>
    private void BeginField()
    {
        _valuePosition = Position;
        _budget.BeginField();
        if (_recorder.HasStarted)
        {
            return;
        }

        switch (_state)
        {
            case State.Outside or State.Done:
                _recorder.FieldName([]);
                break;
            case State.Document or State.Node:
                _recorder.FieldName(FieldNames.NameOf(_field));
                break;
            case State.Children:
                Wrap(FieldNames.ChildrenUtf8, _tree.Frames);
                break;
            case State.Counts:
                Wrap(FieldNames.CountsUtf8, _tree.Counters);
                break;
        }
    }

    /// <summary>Begins a struct of that name, for a field that is not a child or not a count.</summary>
    private void Wrap(ReadOnlySpan<byte> field, StringTable names)
    {
        _recorder.FieldName(field);
        _recorder.Start(ValueKind.StartStruct);
        if (_name >= 0)
        {
            RecordName(names[_name], _nameSymbol);
        }
        else
        {
            _recorder.FieldName(_names.Text(_unknownName, _nameSymbol));
        }

        _isWrapped = true;
    }

    private void TakeValue()
    {
        if (_isWrapped)
        {
            _recorder.End();
            _isWrapped = false;
        }

        switch (_state)
        {
            case State.Document:
                document.Take(_field, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition);
                break;
            case State.Outside or State.Done:
                document.Take(ProfileField.Unknown, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition);
                _state = State.Done;
                break;
            case State.Children or State.Counts:
                _tree.AddFields(_node, _recorder.Bytes, document.Texts, _state == State.Counts ? NodeFieldPlace.Counts : NodeFieldPlace.Children);
                break;
            default:
                if (NodeFieldReader.Take(document, _node, _field, new RecordedValue(_recorder.Bytes, document.Texts), _valuePosition))
                {
                    _budget.ReturnField();
                }

                break;
        }

        _recorder.Clear();
    }

    private void RecordName(string name, long symbol)
    {
        if (symbol > 0)
        {
            _recorder.FieldName(_names.Text(name, symbol));
        }
        else
        {
            _recorder.FieldName(name);
        }
    }

    private void RecordName(ProfileField field, ReadOnlySpan<byte> utf8, long symbol)
    {
        if (field != ProfileField.Unknown)
        {
            // Mostly its value is understood, and then nothing is recorded.
            return;
        }

        if (symbol > 0)
        {
            _recorder.FieldName(_names.Text(utf8, symbol));
        }
        else
        {
            CheckUtf8(utf8);
            _recorder.FieldName(utf8);
        }
    }

    private void CheckUtf8(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(HasLoneSurrogates ? LoneSurrogates.Replace(utf8) : utf8))
        {
            throw Errors.NotUtf8(Position);
        }

        HasLoneSurrogates = false;
    }
}
