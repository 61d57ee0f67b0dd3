"""Ten questions for a new hire: their kinds, and which of them are asked."""

from macros.telling.quiz.quiz import LENGTH, Question, Quiz, quiz

__all__ = ["LENGTH", "Question", "Quiz", "quiz"]
