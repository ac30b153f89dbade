make-questions.R
